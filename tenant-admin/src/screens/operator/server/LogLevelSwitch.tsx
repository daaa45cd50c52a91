import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import { setLogLevel } from '../../../api/platform-calls.ts';
import type { LogLevel } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { useAct } from '../../../ui/use-act.ts';

const levels: LogLevel[] = ['error', 'warn', 'info', 'debug', 'trace'];

/** How much the API process logs from now on. The process does not tell its present level, so none is marked at first. */
export const LogLevelSwitch = () => {
  const text = useText();
  const [level, setLevel] = useState<LogLevel | null>(null);
  const set = useAct(setLogLevel, {
    done: text('operator.server.logLevelSet'),
    onDone: (answered) => setLevel(answered.level),
  });
  return (
    <Panel title={text('operator.server.logLevel')} hint={text('operator.server.logLevelHint')}>
      <ToggleButtonGroup
        exclusive
        value={level}
        disabled={set.isPending}
        aria-label={text('operator.server.logLevel')}
        onChange={(_, next: LogLevel | null) => next && set.mutate(next)}
      >
        {levels.map((name) => (
          <ToggleButton key={name} value={name}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Panel>
  );
};
