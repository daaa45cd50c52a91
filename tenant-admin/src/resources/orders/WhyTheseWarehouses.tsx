import { Alert, Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Decision, Reasons } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { StateChip, type Tone } from '../../ui/StateChip.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import { DecisionMap } from './DecisionMap.tsx';

const outcomeTone: Record<Reasons['rules'][number]['outcome'], Tone> = {
  decided: 'success',
  tied: 'neutral',
  abstained: 'neutral',
};

/** The rules in the order they were asked with what each said, and what was known of every warehouse. */
export const WhyTheseWarehouses = ({ decision }: { decision: Decision }) => {
  const text = useText();
  const { reasons } = decision;
  return (
    <Panel title={text('orders.why')} hint={text('orders.whyHint')}>
      <Stack sx={{ gap: 5 }}>
        {decision.stage === 'provisional' ? (
          <Alert severity="info">{text('orders.provisional')}</Alert>
        ) : null}
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) 220px' }, gap: 4 }}>
          <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, counterReset: 'rule' }}>
            {reasons.rules.map((rule) => (
              <Rule key={rule.kind} rule={rule} />
            ))}
          </Box>
          <DecisionMap reasons={reasons} />
        </Box>
        {reasons.note ? <Typography sx={{ color: 'text.secondary' }}>{reasons.note}</Typography> : null}
        <CandidateTable candidates={reasons.candidates} />
      </Stack>
    </Panel>
  );
};

const Rule = ({ rule }: { rule: Reasons['rules'][number] }) => {
  const text = useText();
  const translate = useTranslate();
  const decided = rule.outcome === 'decided';
  const because = ({ code, params, detail }: typeof rule) =>
    translate(`orders.because.${code}`, {
      ...params,
      kilometres: Math.round((params.value ?? 0) / 100) / 10,
      _: detail,
    });
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '28px 1fr',
        pb: 4,
        counterIncrement: 'rule',
        '&::before': {
          content: 'counter(rule)',
          width: 20,
          height: 20,
          display: 'grid',
          placeItems: 'center',
          borderRadius: '50%',
          fontSize: 12,
          fontWeight: 600,
          bgcolor: decided ? 'primary.main' : 'action.selected',
          color: decided ? 'primary.contrastText' : 'text.secondary',
        },
      }}
    >
      <Box>
        <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography sx={{ fontWeight: decided ? 600 : 400 }}>{text(`orders.rule.${rule.kind}`)}</Typography>
          <StateChip tone={outcomeTone[rule.outcome]} label={text(`orders.outcome.${rule.outcome}`)} />
        </Stack>
        <Typography sx={{ color: 'text.secondary' }}>{because(rule)}</Typography>
      </Box>
    </Box>
  );
};
