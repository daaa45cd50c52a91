import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { Autocomplete, Box, Button, IconButton, Stack, TextField } from '@mui/material';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { ProductForm } from './product.form.ts';
import { variantMatrix, type OptionForm } from './variant-matrix.rules.ts';

const MOST_OPTIONS = 3;

/** The axes of choice. Every change rebuilds the table of variants below. */
export const OptionFields = () => {
  const text = useText();
  const { getValues, setValue } = useFormContext<ProductForm>();
  const options = useWatch<ProductForm, 'options'>({ name: 'options' });

  const change = (next: OptionForm[]) => {
    setValue('options', next, { shouldDirty: true });
    setValue('variants', variantMatrix(next, getValues('variants')), { shouldDirty: true });
  };
  const replace = (index: number, option: OptionForm) =>
    change(options.map((other, at) => (at === index ? option : other)));

  return (
    <Panel
      title={text('products.options')}
      hint={text('products.optionsHint')}
      action={
        options.length < MOST_OPTIONS ? (
          <Button
            size="small"
            startIcon={<Add />}
            onClick={() => change([...options, { name: '', values: [] }])}
          >
            {text('products.addOption')}
          </Button>
        ) : null
      }
    >
      <Stack sx={{ gap: 4 }}>
        {options.map((option, index) => (
          // Options have no identity of their own until they are saved, only their place.
          <Stack
            key={index}
            direction={{ xs: 'column', sm: 'row' }}
            sx={{ gap: 3, alignItems: { sm: 'flex-start' } }}
          >
            <TextField
              id={`option-name-${index}`}
              label={text('products.optionName')}
              value={option.name}
              onChange={(event) => replace(index, { ...option, name: event.target.value })}
              sx={{ width: { sm: 160 } }}
            />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Autocomplete
                multiple
                freeSolo
                disableClearable
                options={[]}
                id={`option-values-${index}`}
                value={option.values.map((value) => value.label)}
                onChange={(_, labels) => replace(index, { ...option, values: withLabels(option, labels) })}
                slotProps={{ chip: { size: 'small' } }}
                renderInput={(params) => (
                  <TextField
                    {...params}
                    label={text('products.optionValues')}
                    helperText={text('products.optionValuesHint')}
                  />
                )}
              />
            </Box>
            <IconButton
              aria-label={text('act.remove')}
              onClick={() => change(options.filter((_, at) => at !== index))}
              sx={{ mt: { sm: 6 }, alignSelf: { xs: 'flex-end', sm: 'auto' } }}
            >
              <Close fontSize="small" />
            </IconButton>
          </Stack>
        ))}
      </Stack>
    </Panel>
  );
};

/** Values that stay keep their id, so that the variants behind them stay the same variants. */
function withLabels(option: OptionForm, labels: string[]): OptionForm['values'] {
  const unique = [...new Set(labels.map((label) => label.trim()).filter(Boolean))];
  return unique.map((label) => option.values.find((value) => value.label === label) ?? { label });
}
