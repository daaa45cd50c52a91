import Visibility from '@mui/icons-material/VisibilityOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import { IconButton, InputAdornment, TextField } from '@mui/material';
import { useState, type ReactNode, type Ref } from 'react';
import { useText } from '../../i18n/use-text.ts';

interface Props {
  id: string;
  label: string;
  autoComplete: 'current-password' | 'new-password';
  value?: string;
  onChange?: (value: string) => void;
  error?: boolean;
  helperText?: ReactNode;
  describedBy?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** A password that can be looked at while it is typed: one field is then enough. */
export const PasswordField = ({
  id,
  label,
  autoComplete,
  value,
  onChange,
  error = false,
  helperText,
  describedBy,
  inputRef,
}: Props) => {
  const text = useText();
  const [visible, setVisible] = useState(false);
  return (
    <TextField
      id={id}
      name={id}
      type={visible ? 'text' : 'password'}
      label={label}
      autoComplete={autoComplete}
      value={value}
      onChange={onChange ? (event) => onChange(event.target.value) : undefined}
      error={error}
      helperText={helperText}
      inputRef={inputRef}
      required
      fullWidth
      slotProps={{
        inputLabel: { required: false },
        htmlInput: { 'aria-describedby': describedBy, maxLength: 200 },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={text(visible ? 'signIn.hidePassword' : 'signIn.showPassword')}
                onClick={() => setVisible(!visible)}
              >
                {visible ? <VisibilityOff fontSize="small" /> : <Visibility fontSize="small" />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
