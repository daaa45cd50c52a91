import { Autocomplete, TextField } from '@mui/material';
import { useInput } from 'react-admin';

interface Props {
  source: string;
  label: string;
  hint?: string;
}

/** Short words as chips: typed, and set with Enter or a comma. */
export const LabelsInput = ({ source, label, hint }: Props) => {
  const { field, id } = useInput({ source, defaultValue: [] });
  return (
    <Autocomplete
      multiple
      freeSolo
      disableClearable
      options={[]}
      id={id}
      value={(field.value ?? []) as string[]}
      onChange={(_, values) => field.onChange(tidy(values))}
      onBlur={field.onBlur}
      slotProps={{ chip: { size: 'small' } }}
      renderInput={(params) => <TextField {...params} label={label} helperText={hint} />}
    />
  );
};

/** Words pasted with commas are several words; the same word twice is one. */
function tidy(values: string[]): string[] {
  return [
    ...new Set(
      values
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter(Boolean),
    ),
  ];
}
