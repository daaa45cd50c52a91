import type { ReactNode } from 'react';
import { Form, useNotify } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { SaveBar } from './SaveBar.tsx';

interface Props<Values extends FieldValues> {
  values: Partial<Values>;
  onSave: (values: Values) => Promise<unknown>;
  /** A new record can be saved as it is; an existing one only once something was changed. */
  isNew?: boolean;
  children: ReactNode;
}

/** A form over one record: refusals land under their fields, unsaved changes are not lost by leaving. */
export function RecordForm<Values extends FieldValues>({
  values,
  onSave,
  isNew = false,
  children,
}: Props<Values>) {
  const { sentence, fieldSentences } = useProblemText();
  const notify = useNotify();

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
      {children}
      <SaveBar isNew={isNew} />
    </Form>
  );
}
