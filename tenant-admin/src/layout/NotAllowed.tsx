import LockOutlined from '@mui/icons-material/LockOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** A screen that exists, for other roles. */
export const NotAllowed = () => {
  const text = useText();
  return (
    <EmptyState
      icon={LockOutlined}
      title={text('shell.notAllowed')}
      action={
        <Button variant="outlined" component={Link} to="/">
          {text('shell.goHome')}
        </Button>
      }
    />
  );
};
