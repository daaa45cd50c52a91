import { Box, Stack } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { NumberInput, SelectInput, maxValue, minValue, required, useNotify } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { FulfilmentSettings } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PlainSentence } from '../../ui/PlainSentence.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';

const TRACKERS = ['sweettracker', 'delivery-tracker'] as const;

/** When a parcel counts as delivered by itself, and who is asked where it is. */
export const DeliverySettings = () => {
  const text = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const settings = useQuery({
    queryKey: ['fulfilment-settings'],
    queryFn: () => answer(api.GET('/admin/v1/fulfilment-settings')),
  });

  const save = async (body: FulfilmentSettings) => {
    await answer(api.PUT('/admin/v1/fulfilment-settings', { body }));
    notify(text('say.saved'), { type: 'success' });
    await queryClient.invalidateQueries({ queryKey: ['fulfilment-settings'] });
  };

  return (
    <Loaded query={settings} skeleton={<PageSkeleton />}>
      {(data) => (
        <Box sx={{ maxWidth: 760, mt: 5 }}>
          <RecordForm<FulfilmentSettings> resource="shipping-fees" values={data} onSave={save}>
            <Panel title={text('fees.delivery')}>
              <Stack sx={{ gap: 5 }}>
                <DeliverySentence />
                <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 4 }}>
                  <NumberInput
                    source="deliveredAfterDays"
                    label={text('fees.deliveredAfterDays')}
                    validate={[required(), minValue(1), maxValue(60)]}
                    min={1}
                    max={60}
                    step={1}
                    fullWidth
                    helperText={false}
                  />
                  <SelectInput
                    source="tracker"
                    label={text('fees.tracker')}
                    choices={TRACKERS.map((id) => ({ id, name: text(`fees.trackers.${id}`) }))}
                    validate={required()}
                    fullWidth
                    helperText={false}
                  />
                </Box>
              </Stack>
            </Panel>
          </RecordForm>
        </Box>
      )}
    </Loaded>
  );
};

const DeliverySentence = () => {
  const text = useText();
  const { deliveredAfterDays = 0 } = useWatch<FulfilmentSettings>();
  return <PlainSentence>{text('fees.deliverySentence', { days: deliveredAfterDays })}</PlainSentence>;
};
