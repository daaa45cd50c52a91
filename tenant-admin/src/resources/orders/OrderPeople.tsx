import { Link } from '@mui/material';
import type { Order } from '../../api/types.ts';
import { formatPhone } from '../../format/phone.ts';
import { useText } from '../../i18n/use-text.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** Who ordered and who receives. */
export const OrderPeople = ({ order }: { order: Order }) => {
  const text = useText();
  const { contact, address } = order;
  const rows: [string, React.ReactNode][] = [
    [text('orders.customer'), contact.name],
    [text('orders.contact'), <Phone key="contact" number={contact.phone} />],
    [text('orders.people'), address.recipient],
    [text('orders.recipientPhone'), <Phone key="recipient" number={address.phone} />],
    [text('orders.address'), `(${address.zoneCode}) ${address.roadAddress} ${address.detail}`],
  ];
  if (address.message) rows.push([text('orders.message'), address.message]);
  if (address.doorCode) rows.push([text('orders.doorCode'), address.doorCode]);
  return (
    <Panel title={text('orders.delivery')}>
      <Facts rows={rows} />
    </Panel>
  );
};

const Phone = ({ number }: { number: string }) => <Link href={`tel:${number}`}>{formatPhone(number)}</Link>;
