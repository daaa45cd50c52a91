import { useTheme } from '@mui/material/styles';
import { MAP_WIDTH } from './korea-projection.ts';

/** A name beside a point, on the side where there is room, readable on land and sea. */
export const MapLabel = ({
  x,
  y,
  text,
  strong = false,
  side = x > MAP_WIDTH * 0.62 ? 'left' : 'right',
}: {
  x: number;
  y: number;
  text: string;
  strong?: boolean;
  /** Chosen by where there is room, unless said. */
  side?: 'left' | 'right';
}) => {
  const { palette } = useTheme();
  const left = side === 'left';
  return (
    <text
      x={left ? x - 10 : x + 10}
      y={y + 4}
      textAnchor={left ? 'end' : 'start'}
      fontSize={14}
      fontWeight={strong ? 700 : 500}
      fill={palette.text.primary}
      stroke={palette.background.paper}
      strokeWidth={3}
      paintOrder="stroke"
    >
      {text}
    </text>
  );
};
