import { Box, Stack } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { required, useNotify } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { ShippingFees } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { MoneyInput } from '../../ui/form/MoneyInput.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { PlainSentence } from '../../ui/PlainSentence.tsx';
import { DeliverySettings } from './DeliverySettings.tsx';

/** What customers pay for shipping. */
export const ShippingFeesScreen = () => {
  const text = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const fees = useQuery({
    queryKey: ['shipping-fees'],
    queryFn: () => answer(api.GET('/admin/v1/shipping-fees')),
  });

  const save = async (body: ShippingFees) => {
    await answer(
      api.PUT('/admin/v1/shipping-fees', { body: { ...body, freeFromWon: body.freeFromWon || null } }),
    );
    notify(text('say.saved'), { type: 'success' });
    await queryClient.invalidateQueries({ queryKey: ['shipping-fees'] });
  };

  return (
    <>
      <PageHeader title={text('fees.title')} subtitle={text('fees.subtitle')} />
      <Loaded query={fees} skeleton={<PageSkeleton />}>
        {(data) => (
          <Box sx={{ maxWidth: 760 }}>
            <RecordForm<ShippingFees> resource="shipping-fees" values={data} onSave={save}>
              <Panel>
                <Stack sx={{ gap: 5 }}>
                  <FeeSentence />
                  <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 4 }}>
                    <MoneyInput
                      source="feeWon"
                      label={text('fees.feeWon')}
                      validate={required()}
                      helperText={false}
                    />
                    <MoneyInput
                      source="freeFromWon"
                      label={text('fees.freeFromWon')}
                      helperText={text('fees.freeFromHint')}
                    />
                    <MoneyInput
                      source="jejuExtraWon"
                      label={text('fees.jejuExtraWon')}
                      validate={required()}
                      helperText={false}
                    />
                    <MoneyInput
                      source="islandExtraWon"
                      label={text('fees.islandExtraWon')}
                      validate={required()}
                      helperText={false}
                    />
                  </Box>
                </Stack>
              </Panel>
            </RecordForm>
          </Box>
        )}
      </Loaded>
      <DeliverySettings />
    </>
  );
};

const FeeSentence = () => {
  const text = useText();
  const format = useFormat();
  const { feeWon = 0, freeFromWon, jejuExtraWon = 0, islandExtraWon = 0 } = useWatch<ShippingFees>();
  const fee = format.won(feeWon);
  return (
    <PlainSentence>
      {freeFromWon
        ? text('fees.sentence', { fee, freeFrom: format.won(freeFromWon) })
        : text('fees.sentenceAlways', { fee })}{' '}
      {text('fees.sentenceExtra', { jeju: format.won(jejuExtraWon), island: format.won(islandExtraWon) })}
    </PlainSentence>
  );
};
