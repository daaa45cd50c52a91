import { Box, Grid, LinearProgress, Typography } from '@mui/material';
import type { Home, ShopStatus } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { OpenShopPanel } from './OpenShopPanel.tsx';
import { StepRow } from './StepRow.tsx';
import { prepareSteps } from './start-steps.rules.ts';

interface Props {
  shop: ShopStatus;
  checklist: Home['checklist'];
  onOpened: () => void;
}

/** The home of a shop that is not open yet: what is left to do, instead of charts without sales. */
export const StartPage = ({ shop, checklist, onOpened }: Props) => {
  const text = useText();
  const steps = prepareSteps(checklist);
  const done = steps.filter((step) => step.done).length;
  const progress = text('start.progress', { total: steps.length, done });
  return (
    <>
      <PageHeader title={text('start.title', { shop: shop.name })} subtitle={text('start.subtitle')} />
      <Grid container spacing={4}>
        <Grid size={{ xs: 12, md: 8 }}>
          <Panel
            title={text('start.steps')}
            action={<Typography sx={{ color: 'text.secondary' }}>{progress}</Typography>}
            flush
          >
            <Box sx={{ px: { xs: 4, sm: 5 }, pb: 2 }}>
              <LinearProgress
                variant="determinate"
                value={(done / Math.max(1, steps.length)) * 100}
                aria-label={progress}
                sx={{ borderRadius: 1, height: 6, bgcolor: 'action.selected' }}
              />
            </Box>
            <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
              {steps.map((step) => (
                <StepRow key={step.key} step={step} />
              ))}
            </Box>
          </Panel>
        </Grid>
        <Grid size={{ xs: 12, md: 4 }}>
          <OpenShopPanel shop={shop} onOpened={onOpened} />
        </Grid>
      </Grid>
    </>
  );
};
