import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router';
import { useText } from '../../i18n/use-text.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { doneScreens, stepScreens, type PrepareKey, type PrepareStep } from './start-steps.rules.ts';

/** The resource whose changing each step is. */
const resources: Record<PrepareKey, string> = {
  profile: 'shop-profile',
  warehouse: 'warehouses',
  product: 'products',
  stock: 'stock',
  payments: 'payment-settings',
  storefront: 'storefront',
};

/** One thing to prepare: why, whether it is needed, and the way to it. */
export const StepRow = ({ step }: { step: PrepareStep }) => {
  const text = useText();
  const { key, done, required, next, after } = step;
  const goal = after ?? key;
  const { canAccess, isPending } = useCanAccess({ resource: resources[goal], action: 'edit' });
  return (
    <Stack
      component="li"
      direction="row"
      aria-current={next ? 'step' : undefined}
      sx={{
        gap: { xs: 3, sm: 4 },
        px: { xs: 4, sm: 5 },
        py: 4,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: next ? 'action.focus' : undefined,
        flexWrap: 'wrap',
        alignItems: 'center',
      }}
    >
      {done ? (
        <CheckCircle color="primary" titleAccess={text('start.stepDone')} />
      ) : (
        <RadioButtonUnchecked titleAccess={text('start.stepTodo')} sx={{ color: 'text.disabled' }} />
      )}
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography component="h3" sx={{ fontWeight: 600, color: done ? 'text.secondary' : undefined }}>
            {text(`start.item.${key}`)}
          </Typography>
          {done ? null : (
            <StateChip
              tone={required ? 'warning' : 'neutral'}
              label={text(required ? 'start.required' : 'start.optional')}
            />
          )}
        </Stack>
        {done ? null : (
          <Typography sx={{ color: 'text.secondary' }}>
            {text(after ? `start.after.${after}` : `start.why.${key}`)}
          </Typography>
        )}
      </Box>
      {canAccess ? (
        <Button
          component={Link}
          to={done ? doneScreens[key] : stepScreens[goal]}
          variant={done ? 'text' : next ? 'contained' : 'outlined'}
          color={next && !done ? 'primary' : 'inherit'}
          size={done ? 'small' : 'medium'}
          aria-label={done ? `${text(`start.item.${key}`)}: ${text('start.see')}` : undefined}
          sx={{ ml: { xs: done ? 'auto' : 9, sm: 'auto' } }}
        >
          {text(done ? 'start.see' : after ? 'start.goFirst' : `start.go.${key}`)}
        </Button>
      ) : isPending || done ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {text('start.askOwner')}
        </Typography>
      )}
    </Stack>
  );
};
