import { Autocomplete, TextField } from '@mui/material';
import { useMemo, useState } from 'react';
import { useCanAccess, useInput } from 'react-admin';
import type { Category } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { categoryChoices, pathName, type CategoryChoice } from './category-tree.rules.ts';
import { useCategories } from './use-categories.ts';
import { useMakeCategory } from './use-make-category.ts';

const none: Category[] = [];

/** Chooses categories by their full path, or makes one of a name that there is not yet. */
export const CategoryInput = ({ source, label }: { source: string; label: string }) => {
  const text = useText();
  const { field, id } = useInput({ source, defaultValue: [] });
  const { data: categories = none, isPending } = useCategories();
  const { canAccess = false } = useCanAccess({ resource: 'categories', action: 'create' });
  const [typed, setTyped] = useState('');
  const chosen = field.value as string[];
  // The same array as long as it holds the same: another one would empty the words being typed.
  const value = useMemo(
    () => categories.filter(({ id: known }) => chosen.includes(known)).map((category) => ({ category })),
    [categories, chosen],
  );
  const make = useMakeCategory(({ id: made }: Category) => field.onChange([...chosen, made]));

  const choose = (choices: CategoryChoice[]) => {
    field.onChange(choices.flatMap((choice) => ('category' in choice ? [choice.category.id] : [])));
    const wanted = choices.find((choice) => 'newName' in choice);
    if (wanted) make.mutate(wanted.newName);
  };

  return (
    <Autocomplete<CategoryChoice, true>
      multiple
      id={id}
      loading={isPending || make.isPending}
      options={categoryChoices(categories, canAccess ? typed : '')}
      filterOptions={(options) => options}
      value={value}
      inputValue={typed}
      onInputChange={(_, value) => setTyped(value)}
      getOptionLabel={(choice) =>
        'category' in choice
          ? pathName(choice.category, categories)
          : text('categories.makeNew', { name: choice.newName })
      }
      getOptionKey={keyOf}
      isOptionEqualToValue={(one, other) => keyOf(one) === keyOf(other)}
      noOptionsText={text(canAccess ? 'categories.noneYet' : 'categories.empty')}
      onChange={(_, choices) => choose(choices)}
      onBlur={field.onBlur}
      slotProps={{ chip: { size: 'small' } }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          helperText={canAccess ? text('categories.inputHint') : undefined}
        />
      )}
    />
  );
};

const keyOf = (choice: CategoryChoice) =>
  'category' in choice ? choice.category.id : `new ${choice.newName}`;
