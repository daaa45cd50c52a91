import { Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material';
import { useController, useFormContext } from 'react-hook-form';
import { useText, type TextKey } from '../../i18n/use-text.ts';
import type { ProductForm } from './product.form.ts';
import { numberFault, readNumber, type NumberFault } from './variant-number.rules.ts';

interface Place {
  index: number;
  /** In a table the column's head is the label; the field is named for screen readers only. */
  labelled: boolean;
  hint?: string;
}

const labels = {
  sku: 'products.sku',
  priceWon: 'products.priceWon',
  listPriceWon: 'products.listPriceWon',
  weightGrams: 'products.weight',
} satisfies Record<string, TextKey>;

const storages = ['normal', 'chilled', 'frozen'] as const;

const faults = {
  required: 'say.required',
  'not-a-number': 'products.notNumber',
  negative: 'products.negative',
  'not-whole': 'products.notWhole',
  zero: 'products.priceTooLow',
  'too-much': 'products.tooMuch',
  'below-price': 'products.belowPrice',
} satisfies Record<NumberFault, TextKey>;

/** A text or a number of one variant. A new one's SKU may be left to us. */
export const VariantInput = ({ index, field, labelled, hint }: Place & { field: keyof typeof labels }) => {
  const text = useText();
  const { control, getValues } = useFormContext<ProductForm>();
  const check = (value: string | number | null) => {
    if (field === 'sku') return value !== '' || !getValues(`variants.${index}.id`) || text('say.required');
    const typed = value === '' ? null : Number(value);
    const fault = numberFault(field, value === null ? null : typed, getValues(`variants.${index}.priceWon`));
    return fault === undefined || text(faults[fault]);
  };
  const { field: input, fieldState } = useController({
    control,
    name: `variants.${index}.${field}`,
    rules: { validate: check },
  });
  const numeric = field !== 'sku';
  return (
    <TextField
      id={input.name}
      type={numeric ? 'number' : 'text'}
      label={labelled ? text(labels[field]) : undefined}
      name={input.name}
      value={input.value ?? ''}
      onBlur={input.onBlur}
      inputRef={input.ref}
      onChange={(event) => input.onChange(numeric ? readNumber(event.target.value) : event.target.value)}
      error={Boolean(fieldState.error)}
      helperText={fieldState.error?.message ?? hint}
      slotProps={{
        htmlInput: {
          'aria-label': text(labels[field]),
          ...(numeric ? { min: 0, inputMode: 'numeric' } : {}),
        },
      }}
      fullWidth
    />
  );
};

/** How the parcel with it must travel. */
export const VariantStorage = ({ index, labelled }: Place) => {
  const text = useText();
  const { control } = useFormContext<ProductForm>();
  const { field } = useController({ control, name: `variants.${index}.storage` });
  return (
    <TextField
      select
      id={field.name}
      label={labelled ? text('products.storageLabel') : undefined}
      value={field.value}
      onChange={field.onChange}
      slotProps={{ htmlInput: { 'aria-label': text('products.storageLabel') } }}
      fullWidth
    >
      {storages.map((storage) => (
        <MenuItem key={storage} value={storage}>
          {text(`products.storage.${storage}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};

/** Whether its stock is counted. */
export const VariantTracked = ({ index, labelled }: Place) => {
  const text = useText();
  const { control } = useFormContext<ProductForm>();
  const { field } = useController({ control, name: `variants.${index}.tracked` });
  const box = (
    <Checkbox
      checked={field.value}
      onChange={(_, checked) => field.onChange(checked)}
      slotProps={{ input: { 'aria-label': text('products.tracked') } }}
    />
  );
  return labelled ? <FormControlLabel control={box} label={text('products.tracked')} /> : box;
};
