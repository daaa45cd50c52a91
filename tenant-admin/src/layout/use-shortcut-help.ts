import { useStore } from 'react-admin';

/** Whether the list of shortcuts is open; the top bar and the `?` key both open it. */
export function useShortcutHelp(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useStore('gamja.shortcut-help', false);
  return [open, setOpen];
}
