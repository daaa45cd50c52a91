import SearchOff from '@mui/icons-material/SearchOff';
import { Button } from '@mui/material';
import { useListContext } from 'react-admin';
import { useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../EmptyState.tsx';

/** The list has rows, but none for these conditions. */
export const NothingFound = () => {
  const text = useText();
  const { setFilters } = useListContext();
  return (
    <EmptyState
      icon={SearchOff}
      title={text('say.nothingFound')}
      hint={text('say.nothingFoundHint')}
      action={
        <Button variant="outlined" onClick={() => setFilters({})}>
          {text('say.clearConditions')}
        </Button>
      }
    />
  );
};
