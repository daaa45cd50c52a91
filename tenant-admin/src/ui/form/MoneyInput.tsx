import { InputAdornment } from '@mui/material';
import { NumberInput, minValue, type NumberInputProps } from 'react-admin';
import { useFormat, useText } from '../../i18n/use-text.ts';

/** Whole won, never negative. */
export const MoneyInput = ({ validate, ...props }: NumberInputProps) => {
  const { locale } = useFormat();
  const text = useText();
  const korean = locale === 'ko';
  return (
    <NumberInput
      min={0}
      step={10}
      fullWidth
      {...props}
      validate={[minValue(0, text('say.notNegative')), ...(validate ? [validate].flat() : [])]}
      slotProps={{
        htmlInput: { inputMode: 'numeric' },
        input: korean
          ? { endAdornment: <InputAdornment position="end">원</InputAdornment> }
          : { startAdornment: <InputAdornment position="start">₩</InputAdornment> },
      }}
    />
  );
};
