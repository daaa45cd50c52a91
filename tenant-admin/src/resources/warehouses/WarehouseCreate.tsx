import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { WarehouseFields } from './WarehouseFields.tsx';
import { newWarehouse, toInput, type WarehouseForm } from './warehouse.form.ts';

/** A new warehouse; its racks are made on its page afterwards. */
export const WarehouseCreate = () => {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const queryClient = useQueryClient();

  const save = async (form: WarehouseForm) => {
    const warehouse = await answer(api.POST('/admin/v1/warehouses', { body: toInput(form) }));
    notify(text('say.saved'), { type: 'success' });
    await queryClient.invalidateQueries();
    await navigate(`/warehouses/${warehouse.id}`);
  };

  return (
    <>
      <PageHeader title={text('warehouses.createTitle')} back="/warehouses" />
      <RecordForm<WarehouseForm> resource="warehouses" values={newWarehouse} onSave={save} isNew>
        <WarehouseFields />
      </RecordForm>
    </>
  );
};
