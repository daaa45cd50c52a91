import { useI18n } from '../../i18n/i18n-context.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CheckoutForm } from './use-checkout-form.ts';

/** What the courier should do: mostly one of four things, so they need no typing. */
export function MessageField({ form }: { form: CheckoutForm }) {
  const { texts } = useI18n();
  const words = texts.checkout;
  const { draft, change, faulty } = form;
  const choices = [
    { value: '', label: words.noMessage },
    ...words.messages.map((label, index) => ({ value: String(index), label })),
    { value: 'own', label: words.ownMessage },
  ];
  return (
    <>
      <SelectField
        label={words.message}
        choices={choices}
        value={draft.messageChoice}
        onChange={(event) => change({ messageChoice: event.target.value })}
      />
      {draft.messageChoice === 'own' ? (
        <TextField
          label={words.ownMessageLabel}
          maxLength={100}
          value={draft.message}
          error={faulty.has('message') ? words.errors.message : undefined}
          onChange={(event) => change({ message: event.target.value })}
        />
      ) : null}
    </>
  );
}
