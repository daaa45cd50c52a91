import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './product.module.css';

/** On phones buying is always within reach: a bar at the bottom that opens the options in a sheet. */
export function BuyBar({
  soldOut,
  title,
  open,
  onOpenChange,
  children,
}: {
  soldOut: boolean;
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}) {
  const { texts } = useI18n();
  return (
    <>
      <div className={styles.buyBar} data-buy-bar="">
        <Button wide size="large" disabled={soldOut} onClick={() => onOpenChange(true)}>
          {soldOut ? texts.product.soldOut : texts.product.buy}
        </Button>
      </div>
      <Dialog open={open} title={title} onClose={() => onOpenChange(false)}>
        {children}
      </Dialog>
    </>
  );
}
