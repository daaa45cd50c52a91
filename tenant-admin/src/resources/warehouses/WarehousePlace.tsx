import { Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { TextInput, maxLength, required, useNotify } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Warehouse } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { AddressSearch } from './AddressSearch.tsx';
import { toInput, type WarehouseForm } from './warehouse.form.ts';

/** A warehouse's name and address, without everything else that can be set about it. */
export const WarehousePlace = ({ warehouse }: { warehouse: Warehouse }) => {
  const text = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const form = useMemo(() => toInput(warehouse), [warehouse]);

  const save = async (entered: WarehouseForm) => {
    await answer(
      api.PATCH('/admin/v1/warehouses/{id}', {
        params: { path: { id: warehouse.id } },
        body: toInput(entered),
      }),
    );
    notify(text('say.saved'), { type: 'success' });
    await queryClient.invalidateQueries();
  };

  return (
    <Panel title={text('warehouses.firstPlace')} hint={text('warehouses.firstPlaceHint')}>
      <RecordForm<WarehouseForm> resource="warehouses" values={form} onSave={save}>
        <Stack sx={{ gap: 4 }}>
          <TextInput
            source="name"
            label={text('warehouses.name')}
            validate={[required(), maxLength(60)]}
            helperText={false}
            fullWidth
          />
          <AddressSearch />
          <TextInput
            source="detail"
            label={text('warehouses.detail')}
            validate={maxLength(100)}
            helperText={false}
            fullWidth
          />
        </Stack>
      </RecordForm>
    </Panel>
  );
};
