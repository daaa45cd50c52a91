import { TextField } from '@mui/material';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { UNITS_MAX } from '../stock/stock.rules.ts';
import { readUnits, type IntakeLine } from './intake.rules.ts';

interface Props {
  line: IntakeLine;
  onHand: number;
  entered: string;
  onChange: (entered: string) => void;
}

/** The units of one variant, with what is there already below the field. */
export const IntakeField = ({ line, onHand, entered, onChange }: Props) => {
  const text = useText();
  const format = useFormat();
  const wrong = entered.trim() !== '' && readUnits(entered) === null;
  return (
    <TextField
      id={`intake-${line.variantId}`}
      label={[text('intake.received'), line.label].filter(Boolean).join(' · ')}
      value={entered}
      onChange={(event) => onChange(event.target.value)}
      error={wrong}
      helperText={
        wrong
          ? text('intake.wrong', { max: format.count(UNITS_MAX) })
          : [
              onHand > 0 ? text('intake.has', { count: format.count(onHand) }) : text('intake.hasNone'),
              line.sku,
            ]
              .filter(Boolean)
              .join(' · ')
      }
      slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
      fullWidth
    />
  );
};
