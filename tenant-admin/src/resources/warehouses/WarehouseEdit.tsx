import { Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNotify, useRecordContext } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Warehouse } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { EditScreen } from '../../ui/EditScreen.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { WarehouseFields } from './WarehouseFields.tsx';
import { RackMap } from './racks/RackMap.tsx';
import { toInput, type WarehouseForm } from './warehouse.form.ts';

export const WarehouseEdit = () => (
  <EditScreen>
    <Loaded />
  </EditScreen>
);

const Loaded = () => {
  const warehouse = useRecordContext<Warehouse>();
  return warehouse ? <Page warehouse={warehouse} /> : null;
};

const Page = ({ warehouse }: { warehouse: Warehouse }) => {
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
    <>
      <PageHeader title={warehouse.name} subtitle={warehouse.roadAddress} back="/warehouses" />
      <Stack sx={{ gap: 4 }}>
        <RackMap warehouseId={warehouse.id} />
        <div>
          <RecordForm<WarehouseForm> resource="warehouses" values={form} onSave={save}>
            <WarehouseFields />
          </RecordForm>
        </div>
      </Stack>
    </>
  );
};
