import { useState } from 'react';
import type { Order, Shipment } from '../../api/shapes.ts';
import { day, dayOfMoment } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ParcelSteps } from './parcel-steps.tsx';
import { stepOfShipment } from './parcel-steps.rules.ts';
import { ShipmentTracking } from './shipment-tracking.tsx';
import styles from './orders.module.css';

/** One parcel: how far it is, when it comes, what the courier says, what is in it. */
export function ShipmentPanel({
  order,
  shipment,
  place,
  onConfirm,
}: {
  order: Order;
  shipment: Shipment;
  /** Which parcel of how many. */
  place: [index: number, total: number];
  onConfirm: (shipmentId: string) => Promise<void>;
}) {
  const { locale, texts } = useI18n();
  const words = texts.orders;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const step = stepOfShipment(shipment);
  const arrival = shipment.deliveredAt
    ? words.arrived(dayOfMoment(shipment.deliveredAt, locale))
    : shipment.expectedOn
      ? words.expected(day(shipment.expectedOn, locale))
      : null;
  const contents = shipment.lines.flatMap(({ orderLineId, quantity }) => {
    const line = order.lines.find((one) => one.id === orderLineId);
    return line
      ? [`${[line.productName, line.optionLabel].filter(Boolean).join(' ')} ${words.quantity(quantity)}`]
      : [];
  });
  return (
    <Panel
      title={words.parcel(...place)}
      aside={<span className={styles.small}>{words.from(shipment.warehouseName)}</span>}
    >
      {arrival ? <p className={styles.arrival}>{arrival}</p> : null}
      {step ? <ParcelSteps step={step} /> : null}
      {contents.length > 0 ? <p className={styles.contents}>{contents.join(', ')}</p> : null}
      <ShipmentTracking shipment={shipment} />
      {shipment.state === 'delivered' && !shipment.confirmed ? (
        <Button look="secondary" wide onClick={() => setAsking(true)}>
          {words.confirm}
        </Button>
      ) : null}
      <Dialog
        open={asking}
        title={words.confirmTitle}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button look="secondary" onClick={() => setAsking(false)}>
              {texts.shell.cancel}
            </Button>
            <Button
              busy={busy}
              onClick={() => {
                setBusy(true);
                void onConfirm(shipment.id).finally(() => {
                  setBusy(false);
                  setAsking(false);
                });
              }}
            >
              {words.confirmYes}
            </Button>
          </>
        }
      >
        <p>{words.confirmText}</p>
      </Dialog>
    </Panel>
  );
}
