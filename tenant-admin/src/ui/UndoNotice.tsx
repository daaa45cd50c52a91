import { Alert, Button } from '@mui/material';
import { useCloseNotification } from 'react-admin';
import { useText } from '../i18n/use-text.ts';

/** Says what was done and takes it back when asked. Shown through react-admin's notifications. */
export const UndoNotice = ({ message, onUndo }: { message: string; onUndo: () => void }) => {
  const text = useText();
  const close = useCloseNotification();
  return (
    <Alert
      severity="success"
      variant="filled"
      action={
        <Button
          color="inherit"
          size="small"
          onClick={() => {
            close();
            onUndo();
          }}
        >
          {text('act.undo')}
        </Button>
      }
    >
      {message}
    </Alert>
  );
};
