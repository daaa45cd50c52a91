import { Box, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useText, type TextKey } from '../i18n/use-text.ts';

/** A screen that `g` and a letter lead to. */
export interface Jump {
  key: string;
  to: string;
  label: TextKey;
}

/** Keys that work on every screen: `/` to the search field, `?` for help, `g` and a letter to jump. */
export const Shortcuts = ({
  open,
  onOpenChange,
  jumps,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  jumps: Jump[];
}) => {
  const text = useText();
  const navigate = useNavigate();
  const pendingJump = useRef(0);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') onOpenChange(true);
      if (event.key === '/') {
        const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (field) {
          event.preventDefault();
          field.focus();
          field.select();
        }
      }
      if (event.key === 'j' || event.key === 'k') moveAlongRows(event.key === 'j' ? 1 : -1);
      const target = jumps.find((jump) => jump.key === event.key);
      if (target && event.timeStamp - pendingJump.current < 1000) void navigate(target.to);
      pendingJump.current = event.key === 'g' ? event.timeStamp : 0;
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, onOpenChange, jumps]);

  return (
    <Dialog open={open} onClose={() => onOpenChange(false)} maxWidth="xs" fullWidth>
      <DialogTitle>{text('shell.shortcuts')}</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '88px 1fr', gap: 2, m: 0 }}>
          {helpOf(jumps).map(([keys, label]) => (
            <Box key={keys} sx={{ display: 'contents' }}>
              <Box component="dt">
                <Box component="kbd" sx={keySx}>
                  {keys}
                </Box>
              </Box>
              <Typography component="dd" sx={{ m: 0 }}>
                {text(label)}
              </Typography>
            </Box>
          ))}
        </Box>
      </DialogContent>
    </Dialog>
  );
};

const helpOf = (jumps: Jump[]): [string, TextKey][] => [
  ['/', 'shell.shortcutList.search'],
  ['j', 'shell.shortcutList.down'],
  ['k', 'shell.shortcutList.up'],
  ['Enter', 'shell.shortcutList.open'],
  ...jumps.map(({ key, label }): [string, TextKey] => [`g ${key}`, label]),
  ['?', 'shell.shortcutList.help'],
];

const keySx = {
  px: 1.5,
  py: 0.5,
  borderRadius: 1,
  border: 1,
  borderColor: 'divider',
  bgcolor: 'action.hover',
  fontFamily: 'inherit',
  fontSize: 12,
};

/** Every list marks the links of its rows; moving the focus along them makes Enter open the row. */
function moveAlongRows(step: number) {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row-link]')];
  const current = rows.findIndex((row) => row === document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, current + step))]?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}
