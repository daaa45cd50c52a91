import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { Box, IconButton, Stack, Switch, Typography } from '@mui/material';
import type { RoutingRule } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';

interface Props {
  rule: RoutingRule;
  place: number;
  readOnly: boolean;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onToggle: (on: boolean) => void;
}

/** One rule with what it means in plain words. */
export const RuleRow = ({ rule, place, readOnly, onUp, onDown, onToggle }: Props) => {
  const text = useText();
  const name = text(`orders.rule.${rule.kind}`);
  return (
    <Stack
      component="li"
      direction="row"
      sx={{
        gap: { xs: 2, sm: 4 },
        p: { xs: 3, sm: 4 },
        alignItems: 'center',
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ fontSize: 20, fontWeight: 700, width: 24, color: 'text.disabled', textAlign: 'center' }}>
        {place}
      </Box>
      <Box sx={{ flex: 1, opacity: rule.active ? 1 : 0.55 }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>{text(`rules.explain.${rule.kind}`)}</Typography>
      </Box>
      <Switch
        checked={rule.active}
        disabled={readOnly}
        onChange={(_, on) => onToggle(on)}
        slotProps={{ input: { 'aria-label': text('rules.on', { name }) } }}
      />
      <Stack direction={{ xs: 'column', sm: 'row' }}>
        <IconButton
          aria-label={text('rules.moveUp', { name })}
          disabled={readOnly || !onUp}
          onClick={() => onUp?.()}
        >
          <ArrowUpward fontSize="small" />
        </IconButton>
        <IconButton
          aria-label={text('rules.moveDown', { name })}
          disabled={readOnly || !onDown}
          onClick={() => onDown?.()}
        >
          <ArrowDownward fontSize="small" />
        </IconButton>
      </Stack>
    </Stack>
  );
};
