import { ButtonBase, Tooltip } from '@mui/material';
import { alpha } from '@mui/material/styles';
import type { LayoutBin } from '../../../api/types.ts';
import { useText } from '../../../i18n/use-text.ts';

interface Props {
  bin: LayoutBin;
  fill: number;
  /** Whether a search is on, and whether this bin answers it. */
  state: 'plain' | 'found' | 'other';
  onOpen: () => void;
}

/** One bin: the fuller, the deeper its green; ringed when it holds what is searched. */
export const BinTile = ({ bin, fill, state, onOpen }: Props) => {
  const text = useText();
  const label = text('warehouses.binFill', { code: bin.code, quantity: bin.quantity });
  return (
    <Tooltip title={label}>
      <ButtonBase
        aria-label={label}
        onClick={onOpen}
        sx={({ palette }) => ({
          width: 30,
          height: 26,
          borderRadius: 1,
          fontSize: 11,
          fontWeight: 600,
          color: fill > 0.55 ? 'primary.contrastText' : 'text.primary',
          bgcolor: fill === 0 ? 'action.hover' : alpha(palette.primary.main, 0.18 + fill * 0.82),
          opacity: state === 'other' ? 0.28 : 1,
          outline: state === 'found' ? `2px solid ${palette.warning.main}` : undefined,
          outlineOffset: 1,
        })}
      >
        {bin.quantity > 0 ? bin.quantity : ''}
      </ButtonBase>
    </Tooltip>
  );
};
