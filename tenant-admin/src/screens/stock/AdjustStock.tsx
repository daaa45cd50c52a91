import {
  Button,
  MenuItem,
  Stack,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { answer } from '../../api/answer.ts';
import { api, newIdempotencyKey } from '../../api/client.ts';
import type { AdjustmentReason } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAct } from '../../ui/use-act.ts';
import type { StockCell } from './stock-cell.ts';
import { UNITS_MAX, onHandAfter } from './stock.rules.ts';

const reasons: AdjustmentReason[] = ['counted', 'received', 'damaged', 'returned', 'adjusted'];

/** Corrects the stock on hand with a reason. The key is made with the form, so that pressing twice counts once. */
export const AdjustStock = ({ cell, onDone }: { cell: StockCell; onDone: () => void }) => {
  const text = useText();
  const [how, setHow] = useState<'set' | 'add'>('set');
  const [entered, setEntered] = useState('');
  const [reason, setReason] = useState<AdjustmentReason>('counted');
  const [note, setNote] = useState('');
  const [key] = useState(newIdempotencyKey);
  const before = cell.level?.onHand ?? 0;
  const after = onHandAfter(how, entered, before);
  const adjust = useAct(
    () =>
      answer(
        api.POST('/admin/v1/stock-adjustments', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            variantId: cell.row.variantId,
            warehouseId: cell.warehouse.id,
            ...(how === 'set' ? { onHand: Number(entered) } : { delta: Number(entered) }),
            reason,
            note: note.trim() || undefined,
          },
        }),
      ),
    { done: text('stock.done'), onDone },
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (after !== null) adjust.mutate();
  };

  return (
    <Stack component="form" onSubmit={submit} sx={{ gap: 3 }}>
      <Typography variant="h3">{text('stock.adjust')}</Typography>
      <ToggleButtonGroup
        exclusive
        fullWidth
        value={how}
        onChange={(_, value: 'set' | 'add' | null) => value && setHow(value)}
      >
        <ToggleButton value="set">{text('stock.how.set')}</ToggleButton>
        <ToggleButton value="add">{text('stock.how.add')}</ToggleButton>
      </ToggleButtonGroup>
      <TextField
        id="stock-entered"
        label={text(how === 'set' ? 'stock.newOnHand' : 'stock.delta')}
        value={entered}
        onChange={(event) => setEntered(event.target.value)}
        helperText={helpOf(text, entered, before, after)}
        error={entered !== '' && after === null && entered !== '-'}
        slotProps={{ htmlInput: { inputMode: how === 'set' ? 'numeric' : 'text', autoComplete: 'off' } }}
      />
      <TextField
        id="stock-reason"
        select
        label={text('stock.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value as AdjustmentReason)}
      >
        {reasons.map((name) => (
          <MenuItem key={name} value={name}>
            {text(`stock.reasons.${name}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        id="stock-note"
        label={text('stock.note')}
        helperText={text('stock.noteHint')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Button
        type="submit"
        variant="contained"
        size="large"
        disabled={after === null}
        loading={adjust.isPending}
      >
        {text('stock.save')}
      </Button>
    </Stack>
  );
};

function helpOf(
  text: ReturnType<typeof useText>,
  entered: string,
  before: number,
  after: number | null,
): string {
  if (after !== null) return text('stock.becomes', { before, after });
  if (entered === '' || entered === '-' || Number(entered) === before) return ' ';
  return Number(entered) > 0 && Number.isInteger(Number(entered))
    ? text('stock.tooMany', { max: UNITS_MAX })
    : text('stock.notBelowZero');
}
