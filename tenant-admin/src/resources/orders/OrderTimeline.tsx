import { useTranslate } from 'react-admin';
import type { Order } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Timeline } from '../../ui/Timeline.tsx';

type Entry = Order['timeline'][number];

/** Everything that happened to the order and who did it. */
export const OrderTimeline = ({ timeline }: { timeline: Order['timeline'] }) => {
  const text = useText();
  const translate = useTranslate();
  const sentence = ({ type, detail }: Entry) => {
    // A newer server may tell of something that this build has no sentence for yet: its own word is better than nothing.
    const told = translate(`orders.event.${type}`, { _: type });
    return detail.reason ? `${told} (${detail.reason})` : told;
  };
  return (
    <Panel title={text('orders.timeline')}>
      <Timeline
        entries={timeline.map((entry) => ({ at: entry.at, label: sentence(entry), by: entry.actor }))}
      />
    </Panel>
  );
};
