import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { Box, ButtonBase, LinearProgress } from '@mui/material';
import { Link } from 'react-router';
import type { Home } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { prepareSteps, stepScreens } from '../start/start-steps.rules.ts';

/** What an open shop lacks to sell, such as stock or keys. It disappears when everything is there. */
export const Checklist = ({ steps }: { steps: Home['checklist'] }) => {
  const text = useText();
  const left = prepareSteps(steps);
  const done = left.filter((step) => step.done).length;
  // What is only advice is said before the opening; later it would stand there for ever.
  if (left.every((step) => step.done || !step.required)) return null;

  return (
    <Panel title={text('home.checklist')} hint={text('start.progress', { total: left.length, done })}>
      <LinearProgress
        variant="determinate"
        value={(done / left.length) * 100}
        aria-label={text('home.checklist')}
        sx={{ borderRadius: 1, height: 6, mb: 3, bgcolor: 'action.selected' }}
      />
      <Box component="ul" sx={listSx}>
        {left.map((step) => (
          <li key={step.key}>
            <ButtonBase component={Link} to={stepScreens[step.after ?? step.key]} sx={stepSx}>
              {step.done ? (
                <CheckCircle color="primary" fontSize="small" titleAccess={text('start.stepDone')} />
              ) : (
                <RadioButtonUnchecked
                  fontSize="small"
                  titleAccess={text('start.stepTodo')}
                  sx={{ color: 'text.disabled' }}
                />
              )}
              <Box
                component="span"
                sx={{
                  color: step.done ? 'text.secondary' : 'text.primary',
                  fontWeight: step.done ? 400 : 600,
                }}
              >
                {text(`start.item.${step.key}`)}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Panel>
  );
};

const listSx = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(3, 1fr)' },
  gap: 1,
  listStyle: 'none',
  p: 0,
  m: 0,
};
const stepSx = {
  width: '100%',
  justifyContent: 'flex-start',
  textAlign: 'left',
  gap: 2,
  px: 2,
  minHeight: 40,
  borderRadius: 2,
  fontSize: 14,
  '&:hover': { bgcolor: 'action.hover' },
};
