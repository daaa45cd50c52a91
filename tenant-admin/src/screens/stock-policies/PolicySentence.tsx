import { useWatch } from 'react-hook-form';
import type { StockPolicy } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { effective } from './policy.rules.ts';
import { PlainSentence } from '../../ui/PlainSentence.tsx';

/** The policy as one would tell it to a colleague; it changes while the numbers are typed. */
export const PolicySentence = ({ shop, place }: { shop: StockPolicy; place: string }) => {
  const text = useText();
  const entered = useWatch<StockPolicy>();
  const values = effective(entered, entered.scope === 'shop' ? { ...shop, ...entered } : shop);
  return (
    <PlainSentence>
      {text('policies.sentence', {
        place,
        safety: values.safetyStock,
        hold: values.holdMinutes,
        low: values.lowStockAt,
      })}{' '}
      {values.oversellLimit > 0
        ? text('policies.sentenceOversell', { count: values.oversellLimit })
        : text('policies.sentenceNoOversell')}{' '}
      {text('policies.sentenceShare', { percent: values.unpaidSharePercent })}
    </PlainSentence>
  );
};
