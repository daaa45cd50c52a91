import { Box, Stack, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import type { Home } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { KoreaMap } from '../../map/KoreaMap.tsx';
import { MapLabel } from '../../map/MapLabel.tsx';
import { toMap } from '../../map/korea-projection.ts';
import { Panel } from '../../ui/Panel.tsx';

/** The warehouses on the map, each dot as big as its parcels of today. */
export const TodayMap = ({ parcels }: { parcels: Home['parcels'] }) => {
  const text = useText();
  const { palette } = useTheme();

  return (
    <Panel title={text('home.map')} hint={text('home.mapHint')} sx={{ height: '100%' }}>
      {parcels.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{text('home.noWarehouse')}</Typography>
      ) : null}
      <KoreaMap label={text('home.map')} maxHeight={250}>
        {parcels.map((warehouse) => {
          const { x, y } = toMap(warehouse);
          return (
            <g key={warehouse.warehouseId}>
              <circle
                cx={x}
                cy={y}
                r={radius(warehouse.openParcels + warehouse.shippedToday)}
                fill={palette.primary.main}
                fillOpacity={0.25}
              />
              <circle cx={x} cy={y} r={4} fill={palette.primary.main} />
              <MapLabel x={x} y={y} text={warehouse.warehouseName} strong />
            </g>
          );
        })}
      </KoreaMap>
      <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 3, gap: 1.5 }}>
        {parcels.map((warehouse) => (
          <Stack
            key={warehouse.warehouseId}
            component="li"
            direction="row"
            sx={{ justifyContent: 'space-between', gap: 2 }}
          >
            <span>{warehouse.warehouseName}</span>
            <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {text('home.open', { count: warehouse.openParcels })} ·{' '}
              {text('home.shipped', { count: warehouse.shippedToday })}
            </Box>
          </Stack>
        ))}
      </Stack>
    </Panel>
  );
};

/** The area of the dot grows with the parcels, not its width. */
const radius = (count: number) => 5 + Math.min(12, Math.sqrt(count) * 2);
