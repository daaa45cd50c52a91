import { Box, Stack } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { TextInput, email, required, useNotify } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { ShopProfile } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { ShopStatePanel } from '../start/ShopStatePanel.tsx';
import { businessDigits, formatBusinessNumber, isBusinessNumber } from './business-number.rules.ts';

/** Who runs the servers must be told too; for a new shop that is this platform. */
const hostedHere = (profile: ShopProfile) => ({ ...profile, hosting: profile.hosting || '감자' });

/** Who sells in this shop: the data that the law wants in the footer. */
export const ProfileScreen = () => {
  const text = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const profile = useQuery({
    queryKey: ['shop-profile'],
    queryFn: () => answer(api.GET('/admin/v1/shop-profile')),
    select: hostedHere,
  });

  const save = async ({ policies: _unchanged, ...body }: ShopProfile) => {
    await answer(api.PUT('/admin/v1/shop-profile', { body }));
    notify(text('say.saved'), { type: 'success' });
    await queryClient.invalidateQueries();
  };

  return (
    <>
      <PageHeader title={text('profile.title')} subtitle={text('profile.subtitle')} />
      <Loaded query={profile} skeleton={<PageSkeleton />}>
        {(data) => (
          <Stack sx={{ maxWidth: 760, gap: 4 }}>
            <ShopStatePanel />
            <RecordForm<ShopProfile> resource="shop-profile" values={data} onSave={save}>
              <Fields />
            </RecordForm>
          </Stack>
        )}
      </Loaded>
    </>
  );
};

const Fields = () => {
  const text = useText();
  const checkNumber = (number: string) =>
    isBusinessNumber(number ?? '') ? undefined : text('profile.businessNumberWrong');
  return (
    <Stack sx={{ gap: 4 }}>
      <Panel title={text('profile.company')}>
        <Box sx={gridSx}>
          <TextInput
            source="companyName"
            label={text('profile.companyName')}
            validate={required()}
            helperText={false}
          />
          <TextInput
            source="representative"
            label={text('profile.representative')}
            validate={required()}
            helperText={false}
          />
          <TextInput
            source="businessNumber"
            label={text('profile.businessNumber')}
            helperText={text('profile.businessNumberHint')}
            validate={[required(), checkNumber]}
            format={(number: string | undefined) => formatBusinessNumber(number ?? '')}
            parse={businessDigits}
          />
          <TextInput
            source="mailOrderNumber"
            label={text('profile.mailOrderNumber')}
            helperText={text('profile.mailOrderNumberHint')}
          />
          <Box sx={{ gridColumn: '1 / -1' }}>
            <TextInput
              source="address"
              label={text('profile.address')}
              validate={required()}
              helperText={false}
              fullWidth
            />
          </Box>
        </Box>
      </Panel>
      <Panel title={text('profile.contact')}>
        <Box sx={gridSx}>
          <TextInput
            source="phone"
            type="tel"
            label={text('profile.phone')}
            validate={required()}
            helperText={false}
          />
          <TextInput
            source="email"
            type="email"
            label={text('profile.email')}
            validate={[required(), email()]}
            helperText={false}
          />
          <TextInput
            source="privacyOfficer"
            label={text('profile.privacyOfficer')}
            validate={required()}
            helperText={false}
          />
          <TextInput
            source="hosting"
            label={text('profile.hosting')}
            helperText={text('profile.hostingHint')}
            validate={required()}
          />
        </Box>
      </Panel>
    </Stack>
  );
};

const gridSx = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 4 };
