import { Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useImperativeHandle, useMemo, type Ref } from 'react';
import { TextInput, maxLength, required, useNotify } from 'react-admin';
import { useFormContext, useFormState } from 'react-hook-form';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Warehouse } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { AddressSearch } from './AddressSearch.tsx';
import { toInput, type WarehouseForm } from './warehouse.form.ts';

/** What the form of the place holds, for a button that stands outside of it and means the whole page. */
export interface UnsavedPlace {
  /** Whether it can be saved as it is; when not, the fields say why. */
  check: () => Promise<boolean>;
  /** Saves what was changed, if anything was. */
  save: () => Promise<void>;
}

interface Props {
  warehouse: Warehouse;
  unsaved: Ref<UnsavedPlace>;
}

/** A warehouse's name and address, without everything else that can be set about it. */
export const WarehousePlace = ({ warehouse, unsaved }: Props) => {
  const text = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const form = useMemo(() => toInput(warehouse), [warehouse]);

  const send = (entered: WarehouseForm) =>
    answer(
      api.PATCH('/admin/v1/warehouses/{id}', {
        params: { path: { id: warehouse.id } },
        body: toInput(entered),
      }),
    );

  const save = async (entered: WarehouseForm) => {
    await send(entered);
    notify(text('say.saved'), { type: 'success' });
    await queryClient.invalidateQueries();
  };

  return (
    <Panel title={text('warehouses.firstPlace')} hint={text('warehouses.firstPlaceHint')}>
      <RecordForm<WarehouseForm> resource="warehouses" values={form} onSave={save}>
        <SavedFromOutside handle={unsaved} send={send} />
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

interface OutsideProps {
  handle: Ref<UnsavedPlace>;
  send: (entered: WarehouseForm) => Promise<unknown>;
}

/** Gives the form around it to a button that is not in it. */
const SavedFromOutside = ({ handle, send }: OutsideProps) => {
  const { getValues, reset, trigger } = useFormContext<WarehouseForm>();
  const { isDirty } = useFormState<WarehouseForm>();
  useImperativeHandle(handle, () => ({
    check: async () => !isDirty || (await trigger(undefined, { shouldFocus: true })),
    save: async () => {
      if (!isDirty) return;
      const entered = getValues();
      await send(entered);
      reset(entered);
    },
  }));
  return null;
};
