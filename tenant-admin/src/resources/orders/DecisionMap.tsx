import { useTheme } from '@mui/material/styles';
import type { Reasons } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { KoreaMap } from '../../map/KoreaMap.tsx';
import { MapLabel } from '../../map/MapLabel.tsx';
import { toMap } from '../../map/korea-projection.ts';

type Point = ReturnType<typeof toMap>;

/** Candidates, the buyer, and a line from each warehouse that was chosen. */
export const DecisionMap = ({ reasons }: { reasons: Reasons }) => {
  const text = useText();
  const { palette } = useTheme();
  const home = reasons.destination ? toMap(reasons.destination) : null;
  // A buyer next door to a warehouse: the two names would lie on each other.
  const crowded =
    home !== null && reasons.candidates.some((candidate) => distance(toMap(candidate), home) < 18);
  return (
    <KoreaMap label={text('orders.why')} maxHeight={240}>
      {reasons.candidates.map((candidate) => {
        const { x, y } = toMap(candidate);
        return (
          <g key={candidate.warehouseId}>
            {home && candidate.chosen ? (
              <line x1={x} y1={y} x2={home.x} y2={home.y} stroke={palette.primary.main} strokeWidth={2} />
            ) : null}
            <circle
              cx={x}
              cy={y}
              r={5}
              fill={candidate.chosen ? palette.primary.main : palette.text.disabled}
            />
            <MapLabel x={x} y={y} text={candidate.warehouseName} strong={candidate.chosen} />
          </g>
        );
      })}
      {home ? (
        <g>
          <rect x={home.x - 5} y={home.y - 5} width={10} height={10} rx={2} fill={palette.warning.main} />
          <MapLabel
            x={home.x}
            y={home.y + (crowded ? 16 : 0)}
            text={text('orders.destination')}
            side="left"
          />
        </g>
      ) : null}
    </KoreaMap>
  );
};

const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);
