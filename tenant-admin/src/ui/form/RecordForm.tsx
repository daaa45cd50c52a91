import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { Form, useCanAccess, useNotify } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { SaveBar } from './SaveBar.tsx';

interface Props<Values extends FieldValues> {
  /** Whose permission decides whether the form can be changed or only read. */
  resource: string;
  values: Partial<Values>;
  onSave: (values: Values) => Promise<unknown>;
  /** A new record can be saved as it is; an existing one only once something was changed. */
  isNew?: boolean;
  children: ReactNode;
}

/** A form over one record: refusals land under their fields, unsaved changes are not lost by leaving. */
export function RecordForm<Values extends FieldValues>({
  resource,
  values,
  onSave,
  isNew = false,
  children,
}: Props<Values>) {
  const { sentence, fieldSentences } = useProblemText();
  const notify = useNotify();
  const { canAccess } = useCanAccess({ resource, action: isNew ? 'create' : 'edit' });

  const submit = async (entered: FieldValues) => {
    try {
      await onSave(entered as Values);
      return undefined;
    } catch (problem) {
      notify(sentence(problem), { type: 'error', autoHideDuration: 8000 });
      return fieldSentences(problem);
    }
  };

  return (
    <Form record={values} onSubmit={submit} warnWhenUnsavedChanges noValidate>
      <Box component="fieldset" disabled={!canAccess} sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
        {children}
      </Box>
      {canAccess ? <SaveBar isNew={isNew} /> : null}
    </Form>
  );
}
