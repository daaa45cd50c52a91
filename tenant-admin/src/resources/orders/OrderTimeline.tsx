import type { Order } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Timeline } from '../../ui/Timeline.tsx';

/** Everything that happened to the order and who did it. */
export const OrderTimeline = ({ timeline }: { timeline: Order['timeline'] }) => {
  const text = useText();
  return (
    <Panel title={text('orders.timeline')}>
      <Timeline entries={timeline.map(({ at, label, actor }) => ({ at, label, by: actor }))} />
    </Panel>
  );
};
