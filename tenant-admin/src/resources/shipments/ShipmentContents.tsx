import type { Shipment } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ContentRows } from './ContentRows.tsx';

export const ShipmentContents = ({ lines }: { lines: Shipment['lines'] }) => {
  const text = useText();
  return (
    <Panel title={text('shipments.contents')} flush>
      <ContentRows lines={lines} />
    </Panel>
  );
};
