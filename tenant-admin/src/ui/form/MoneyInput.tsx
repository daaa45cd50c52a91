import { InputAdornment } from '@mui/material';
import { NumberInput, type NumberInputProps } from 'react-admin';
import { useFormat } from '../../i18n/use-text.ts';

/** Whole won, never negative. */
export const MoneyInput = (props: NumberInputProps) => {
  const { locale } = useFormat();
  const korean = locale === 'ko';
  return (
    <NumberInput
      min={0}
      step={10}
      fullWidth
      {...props}
      slotProps={{
        htmlInput: { inputMode: 'numeric' },
        input: korean
          ? { endAdornment: <InputAdornment position="end">원</InputAdornment> }
          : { startAdornment: <InputAdornment position="start">₩</InputAdornment> },
      }}
    />
  );
};
