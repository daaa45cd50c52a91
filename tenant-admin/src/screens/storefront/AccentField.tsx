import Check from '@mui/icons-material/Check';
import { Box, ButtonBase, Stack, TextField } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';
import { ACCENTS, isColour } from './look.rules.ts';

interface Props {
  value: string;
  error: string | undefined;
  onChange: (accent: string) => void;
}

/** One colour: picked from a few that read well, from the whole wheel, or typed. */
export const AccentField = ({ value, error, onChange }: Props) => {
  const text = useText();
  return (
    <Stack sx={{ gap: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {ACCENTS.map((accent) => {
          const chosen = accent === value.toLowerCase();
          return (
            <ButtonBase
              key={accent}
              aria-label={text('look.useColour', { colour: accent })}
              aria-pressed={chosen}
              onClick={() => onChange(accent)}
              sx={{
                width: 40,
                height: 40,
                borderRadius: '50%',
                bgcolor: accent,
                color: '#fff',
                border: 2,
                borderColor: chosen ? 'text.primary' : 'divider',
              }}
            >
              {chosen ? <Check fontSize="small" /> : null}
            </ButtonBase>
          );
        })}
      </Box>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'flex-start' }}>
        <Box
          component="input"
          type="color"
          aria-label={text('look.anyColour')}
          value={isColour(value) ? value : '#000000'}
          onChange={(event) => onChange(event.target.value)}
          sx={{
            width: 44,
            height: 38,
            mt: '24px',
            p: 0.5,
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: 'background.paper',
            cursor: 'pointer',
          }}
        />
        <TextField
          id="look-accent"
          label={text('look.anyColour')}
          value={value}
          onChange={(event) => onChange(event.target.value.trim())}
          error={error !== undefined}
          helperText={error}
          slotProps={{ htmlInput: { maxLength: 7, spellCheck: false, autoComplete: 'off' } }}
          sx={{ width: 160 }}
        />
      </Stack>
    </Stack>
  );
};
