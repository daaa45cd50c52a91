import { Link } from '@mui/material';
import type { Run } from '../../../api/platform-types.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { usePlanName } from '../frame/use-plan-name.ts';
import { Requester } from './Requester.tsx';

/** What was asked for, by whom and when. */
export const RunFacts = ({ run }: { run: Run }) => {
  const text = useText();
  const format = useFormat();
  const planName = usePlanName();
  return (
    <Panel title={text('operator.run.facts')}>
      <Facts
        rows={[
          [
            text('operator.run.address'),
            run.state === 'done' ? (
              <Link
                key="url"
                href={run.url}
                target="_blank"
                rel="noreferrer"
                sx={{ overflowWrap: 'anywhere' }}
              >
                {run.url}
              </Link>
            ) : (
              run.url
            ),
          ],
          [text('operator.run.owner'), `${run.owner.name} · ${run.owner.email}`],
          [text('operator.run.plan'), planName(run.plan)],
          [text('operator.run.by'), <Requester key="by" run={run} />],
          [text('operator.run.at'), format.moment(run.createdAt)],
          ...(run.leaseHolder
            ? ([[text('operator.run.holder'), run.leaseHolder]] satisfies [string, string][])
            : []),
        ]}
      />
    </Panel>
  );
};
