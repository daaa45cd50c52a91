import { Autocomplete, TextField } from '@mui/material';
import { useInput } from 'react-admin';
import { pathName, treeRows } from './category-tree.rules.ts';
import { useCategories } from './use-categories.ts';

/** Chooses categories by their full path. */
export const CategoryInput = ({ source, label }: { source: string; label: string }) => {
  const { field, id } = useInput({ source, defaultValue: [] });
  const { data: categories = [], isPending } = useCategories();
  const chosen = (field.value ?? []) as string[];
  return (
    <Autocomplete
      multiple
      id={id}
      loading={isPending}
      options={treeRows(categories).map((row) => row.category)}
      value={categories.filter((category) => chosen.includes(category.id))}
      getOptionLabel={(category) => pathName(category, categories)}
      getOptionKey={(category) => category.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, values) => field.onChange(values.map((category) => category.id))}
      onBlur={field.onBlur}
      slotProps={{ chip: { size: 'small' } }}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
};
