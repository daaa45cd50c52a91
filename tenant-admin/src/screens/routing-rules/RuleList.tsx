import { Card, Stack } from '@mui/material';
import { useCanAccess } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { RoutingRule } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAct } from '../../ui/use-act.ts';
import { RuleRow } from './RuleRow.tsx';
import { PlainSentence } from '../../ui/PlainSentence.tsx';

/** Every change is saved at once: the order is small, and a wrong step is one click back. */
export const RuleList = ({ rules }: { rules: RoutingRule[] }) => {
  const text = useText();
  const save = useAct(
    (items: RoutingRule[]) => answer(api.PUT('/admin/v1/routing-rules', { body: { items } })),
    {
      done: text('rules.saved'),
    },
  );
  const { canAccess = false } = useCanAccess({ resource: 'routing-rules', action: 'edit' });
  const shown = save.isPending ? save.variables : rules;
  const active = shown.filter((rule) => rule.active);

  const move = (from: number, to: number) => {
    const next = [...shown];
    next.splice(to, 0, ...next.splice(from, 1));
    save.mutate(next);
  };

  return (
    <Stack sx={{ gap: 4 }}>
      <PlainSentence>
        {active.length === 0
          ? text('rules.sentenceNone')
          : text('rules.sentence', {
              names: active.map((rule) => text(`orders.rule.${rule.kind}`)).join(' → '),
            })}
      </PlainSentence>
      <Card component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {shown.map((rule, index) => (
          <RuleRow
            key={rule.kind}
            rule={rule}
            place={index + 1}
            readOnly={!canAccess}
            onUp={index > 0 ? () => move(index, index - 1) : null}
            onDown={index < shown.length - 1 ? () => move(index, index + 1) : null}
            onToggle={(on) =>
              save.mutate(shown.map((other) => (other.kind === rule.kind ? { ...other, active: on } : other)))
            }
          />
        ))}
      </Card>
    </Stack>
  );
};
