import { Box, Chip, Stack, TextField, Typography } from '@mui/material';
import { useController, useWatch, type UseFormReturn } from 'react-hook-form';
import { useText } from '../../../i18n/use-text.ts';
import { shopUrl } from '../../../layout/shop-url.ts';
import type { NewRun } from './new-run.rules.ts';
import { faultWhileTyping, slugFault, suggestSlugs } from './slug.rules.ts';

/** The shop's address: what it will look like while it is typed, and addresses made of the name to choose from. */
export const SlugField = ({ form, taken }: { form: UseFormReturn<NewRun>; taken: readonly string[] }) => {
  const text = useText();
  const name = useWatch({ control: form.control, name: 'name' });
  const { field, fieldState } = useController({
    control: form.control,
    name: 'slug',
    rules: {
      validate: (slug) => {
        if (slug === '') return text('say.required');
        const fault = slugFault(slug, taken);
        return fault === null || text(`operator.form.fault.${fault}`);
      },
    },
  });
  // What the next letter may mend is told when the field is left, the rest at once.
  const left = fieldState.isTouched && field.value !== '';
  const fault = left ? slugFault(field.value, taken) : faultWhileTyping(field.value, taken);
  const message = fieldState.error?.message ?? (fault && text(`operator.form.fault.${fault}`));
  const usable = !message && slugFault(field.value, taken) === null;
  const suggestions = suggestSlugs(name, taken).filter((slug) => slug !== field.value);
  const choose = (slug: string) =>
    form.setValue('slug', slug, { shouldDirty: true, shouldValidate: true, shouldTouch: true });

  return (
    <Stack sx={{ gap: 2 }}>
      <TextField
        id="slug"
        label={text('operator.form.slug')}
        required
        fullWidth
        value={field.value}
        onChange={(event) => field.onChange(event.target.value.toLowerCase())}
        onBlur={field.onBlur}
        inputRef={field.ref}
        error={!!message}
        helperText={message ?? text('operator.form.slugHint')}
        slotProps={{ htmlInput: { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } }}
      />
      {usable ? (
        <Typography component="output" htmlFor="slug" sx={{ overflowWrap: 'anywhere' }}>
          {text('operator.form.preview', { url: shopUrl(field.value) })}
        </Typography>
      ) : null}
      {suggestions.length > 0 ? (
        <Box component="ul" aria-label={text('operator.form.suggestions')} sx={chipsSx}>
          {suggestions.map((slug) => (
            <li key={slug}>
              <Chip label={slug} size="small" variant="outlined" onClick={() => choose(slug)} />
            </li>
          ))}
        </Box>
      ) : null}
    </Stack>
  );
};

const chipsSx = { display: 'flex', flexWrap: 'wrap', gap: 2, listStyle: 'none', m: 0, p: 0 };
