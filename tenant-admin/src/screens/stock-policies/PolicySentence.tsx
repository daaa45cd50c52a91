import { useWatch } from 'react-hook-form';
import type { PolicyDefaults, PolicyInput } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { PlainSentence } from '../../ui/PlainSentence.tsx';
import { effective } from './policy.rules.ts';

interface Props {
  wider: PolicyInput[];
  defaults: PolicyDefaults;
  place: string;
}

/** The policy as one would tell it to a colleague; it changes while the numbers are typed. */
export const PolicySentence = ({ wider, defaults, place }: Props) => {
  const text = useText();
  const entered = useWatch<PolicyInput>();
  const values = effective([entered, ...wider], defaults);
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
