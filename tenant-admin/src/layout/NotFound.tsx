import ExploreOffOutlined from '@mui/icons-material/ExploreOffOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** An address that no screen answers to. */
export const NotFound = () => {
  const text = useText();
  return (
    <EmptyState
      icon={ExploreOffOutlined}
      title={text('shell.notFound')}
      action={
        <Button variant="outlined" component={Link} to="/">
          {text('shell.goHome')}
        </Button>
      }
    />
  );
};
