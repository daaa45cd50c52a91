import { Box, Grid, Stack } from '@mui/material';
import { BooleanInput, NumberInput, TextInput, maxLength, regex, required } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { Warehouse } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { KoreaMap } from '../../map/KoreaMap.tsx';
import { MapLabel } from '../../map/MapLabel.tsx';
import { toMap } from '../../map/korea-projection.ts';
import { Panel } from '../../ui/Panel.tsx';
import { MoneyInput } from '../../ui/form/MoneyInput.tsx';
import { AddressSearch } from './AddressSearch.tsx';
import { clockOf, minuteOf } from './cut-off.rules.ts';

/** Name, place and how parcels leave. */
export const WarehouseFields = () => {
  const text = useText();
  return (
    <Grid container spacing={4}>
      <Grid size={{ xs: 12, md: 8 }}>
        <Stack sx={{ gap: 4 }}>
          <Panel title={text('warehouses.basics')}>
            <Stack sx={{ gap: 4 }}>
              <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' }, gap: 4 }}>
                <TextInput
                  source="name"
                  label={text('warehouses.name')}
                  validate={[required(), maxLength(60)]}
                  helperText={false}
                />
                <TextInput
                  source="code"
                  label={text('warehouses.code')}
                  helperText={text('warehouses.codeHint')}
                  validate={[required(), regex(/^[A-Z0-9-]{1,16}$/u, text('warehouses.codeWrong'))]}
                />
              </Box>
              <AddressSearch />
              <TextInput
                source="detail"
                label={text('warehouses.detail')}
                validate={maxLength(100)}
                helperText={false}
                fullWidth
              />
            </Stack>
          </Panel>
          <Panel title={text('warehouses.shipping')}>
            <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 4 }}>
              <TextInput
                source="cutOffMinute"
                type="time"
                label={text('warehouses.cutOff')}
                helperText={text('warehouses.cutOffHint')}
                format={(minute: number | undefined) => clockOf(minute ?? 0)}
                parse={minuteOf}
              />
              <MoneyInput
                source="parcelCostWon"
                label={text('warehouses.parcelCost')}
                helperText={text('warehouses.parcelCostHint')}
              />
              <NumberInput
                source="preference"
                label={text('warehouses.preference')}
                helperText={text('warehouses.preferenceHint')}
                min={0}
              />
              <BooleanInput
                source="active"
                label={text('warehouses.active')}
                helperText={text('warehouses.activeHint')}
              />
            </Box>
          </Panel>
        </Stack>
      </Grid>
      <Grid size={{ xs: 12, md: 4 }}>
        <PlacePanel />
      </Grid>
    </Grid>
  );
};

const PlacePanel = () => {
  const text = useText();
  const [latitude, longitude, name] = useWatch<Warehouse, ['latitude', 'longitude', 'name']>({
    name: ['latitude', 'longitude', 'name'],
  });
  const point = latitude && longitude ? toMap({ latitude, longitude }) : null;
  return (
    <Panel title={text('warehouses.place')}>
      <KoreaMap label={text('warehouses.place')} maxHeight={300}>
        {point ? (
          <g>
            <circle cx={point.x} cy={point.y} r={6} fill="currentColor" />
            <MapLabel x={point.x} y={point.y} text={name} strong />
          </g>
        ) : null}
      </KoreaMap>
    </Panel>
  );
};
