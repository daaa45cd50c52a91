import type { Run } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useOperator } from '../frame/use-operator.ts';
import { requesterOf } from './requester.rules.ts';

/** Who asked for a run. */
export const Requester = ({ run }: { run: Run }) => {
  const text = useText();
  const me = useOperator().data?.staff;
  const requester = requesterOf(run.requestedBy, me?.id);
  if (requester === 'me') return me?.name;
  return text(requester === 'operator' ? 'operator.run.byOperator' : 'operator.run.byTool');
};
