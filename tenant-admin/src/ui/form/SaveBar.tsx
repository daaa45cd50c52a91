import { Box, Button, Typography } from '@mui/material';
import { useFormContext, useFormState } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';

/** Appears when there is something to save and stays in reach however long the form is. */
export const SaveBar = ({ isNew }: { isNew: boolean }) => {
  const text = useText();
  const { reset } = useFormContext();
  const { isDirty, isSubmitting } = useFormState();
  if (!isDirty && !isNew) return null;
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: { xs: 'calc(64px + env(safe-area-inset-bottom))', md: 16 },
        zIndex: 6,
        mt: 4,
        p: 3,
        pl: 5,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        borderRadius: 3,
        border: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        boxShadow: '0 6px 24px rgb(0 0 0 / 12%)',
      }}
    >
      <Typography sx={{ flex: 1, color: 'text.secondary' }} noWrap>
        {isDirty ? text('say.unsaved') : ''}
      </Typography>
      {isDirty ? (
        <Button color="inherit" onClick={() => reset()} disabled={isSubmitting}>
          {text('act.reset')}
        </Button>
      ) : null}
      <Button type="submit" variant="contained" loading={isSubmitting}>
        {text('act.save')}
      </Button>
    </Box>
  );
};
