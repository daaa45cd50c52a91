import { Link } from '@mui/material';
import type { ReactNode } from 'react';
import type { Shipment } from '../../api/types.ts';
import { formatPhone } from '../../format/phone.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** Where the parcel goes and how it travels. */
export const ShipmentDestination = ({ shipment }: { shipment: Shipment }) => {
  const text = useText();
  const format = useFormat();
  const { address } = shipment;
  const rows: [string, ReactNode][] = [
    [text('shipments.recipient'), address.recipient],
    [
      text('orders.contact'),
      <Link key="phone" href={`tel:${address.phone}`}>
        {formatPhone(address.phone)}
      </Link>,
    ],
    [text('orders.address'), `(${address.zoneCode}) ${address.roadAddress} ${address.detail}`],
  ];
  if (address.message) rows.push([text('orders.message'), address.message]);
  if (address.doorCode) rows.push([text('orders.doorCode'), address.doorCode]);
  if (shipment.expectedOn)
    rows.push([text('shipments.expected'), format.day(`${shipment.expectedOn}T00:00:00+09:00`)]);
  if (shipment.carrier)
    rows.push([text('shipments.carrierLabel'), text(`shipments.carrier.${shipment.carrier}`)]);
  if (shipment.trackingNumber)
    rows.push([text('shipments.trackingNumber'), <Tracking key="tracking" shipment={shipment} />]);
  return (
    <Panel title={text('shipments.destination')}>
      <Facts rows={rows} />
    </Panel>
  );
};

const Tracking = ({ shipment }: { shipment: Shipment }) =>
  shipment.trackingUrl ? (
    <Link href={shipment.trackingUrl} target="_blank" rel="noreferrer">
      {shipment.trackingNumber}
    </Link>
  ) : (
    shipment.trackingNumber
  );
