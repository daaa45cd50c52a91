import Clear from '@mui/icons-material/Clear';
import Search from '@mui/icons-material/Search';
import { IconButton, InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';

const PAUSE_MS = 300;

interface Props {
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
}

/** A search field that asks after a pause in typing. The key `/` finds it by its type. */
export const SearchField = ({ value, onChange, placeholder }: Props) => {
  const text = useText();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  // Cleared from outside, by a saved view or the back button: the field follows.
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }

  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);

  return (
    <TextField
      type="search"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      placeholder={placeholder}
      fullWidth
      sx={{ '& input::-webkit-search-cancel-button': { display: 'none' } }}
      slotProps={{
        htmlInput: { 'aria-label': placeholder, enterKeyHint: 'search' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: typed ? (
            <InputAdornment position="end">
              <IconButton size="small" edge="end" aria-label={text('act.clear')} onClick={() => setTyped('')}>
                <Clear fontSize="small" />
              </IconButton>
            </InputAdornment>
          ) : null,
        },
      }}
    />
  );
};
