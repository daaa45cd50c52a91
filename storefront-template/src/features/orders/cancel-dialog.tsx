import { useState } from 'react';
import type { Order } from '../../api/shapes.ts';
import { won } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './orders.module.css';

/** Asks once before an order is cancelled and says what comes back. */
export function CancelDialog({
  order,
  open,
  onClose,
  onCancel,
}: {
  order: Order;
  open: boolean;
  onClose: () => void;
  onCancel: (reason: string) => Promise<string | null>;
}) {
  const { locale, texts } = useI18n();
  const words = texts.orders;
  const [reason, setReason] = useState('0');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const paidWon = order.paidAt === null ? 0 : order.totalWon - (order.payment?.cancelledWon ?? 0);

  async function cancel(): Promise<void> {
    setBusy(true);
    setProblem(await onCancel(words.cancelReasons[Number(reason)] ?? reason));
    setBusy(false);
  }

  return (
    <Dialog
      open={open}
      title={words.cancelTitle}
      onClose={onClose}
      footer={
        <>
          <Button look="secondary" onClick={onClose}>
            {words.keep}
          </Button>
          <Button look="danger" busy={busy} onClick={() => void cancel()}>
            {words.cancelYes}
          </Button>
        </>
      }
    >
      <div className={styles.dialogBody}>
        <p>{paidWon > 0 ? words.cancelText(won(paidWon, locale)) : words.cancelUnpaid}</p>
        <SelectField
          label={words.cancelReason}
          value={reason}
          choices={words.cancelReasons.map((label, index) => ({ value: String(index), label }))}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
      </div>
    </Dialog>
  );
}
