import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import ExploreOffOutlined from '@mui/icons-material/ExploreOffOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { Button, Stack, Typography } from '@mui/material';
import { ApiProblem } from '../api/problem.ts';
import { useProblemText } from '../i18n/use-problem-text.ts';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from './EmptyState.tsx';

/** What a part of a screen says when its data did not come: the server's own sentence, and another try. */
export const ErrorState = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const text = useText();
  const { sentence } = useProblemText();
  const problem = error instanceof ApiProblem ? error : null;
  // Trying again would not help: the role does not allow it.
  if (problem?.status === 403) return <EmptyState icon={LockOutlined} title={text('shell.notAllowed')} />;
  // Nothing is there, or could ever be: an address that was cut off or typed by hand.
  if (problem?.status === 404 || problem?.code === 'request.invalid')
    return (
      <EmptyState
        icon={ExploreOffOutlined}
        title={problem.status === 404 ? sentence(error) : text('say.noSuchThing')}
        hint={text('say.noSuchThingHint')}
      />
    );
  return (
    <Stack role="alert" sx={{ alignItems: 'center', textAlign: 'center', gap: 2, px: 6, py: 12 }}>
      <CloudOffOutlined sx={{ fontSize: 36, color: 'text.disabled' }} />
      <Typography sx={{ fontWeight: 600 }}>{text('say.failedToLoad')}</Typography>
      <Typography sx={{ color: 'text.secondary', mt: -1.5 }}>{sentence(error)}</Typography>
      {problem?.requestId ? (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {text('say.requestId', { id: problem.requestId })}
        </Typography>
      ) : null}
      <Button variant="outlined" onClick={onRetry}>
        {text('act.retry')}
      </Button>
    </Stack>
  );
};
