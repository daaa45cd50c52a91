import GridViewOutlined from '@mui/icons-material/GridViewOutlined';
import { Box, Button, Skeleton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { LayoutBin, WarehouseLayout } from '../../../api/types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SearchField } from '../../../ui/list/SearchField.tsx';
import { BinDrawer } from './BinDrawer.tsx';
import { RackGenerator } from './RackGenerator.tsx';
import { SpecialBins } from './SpecialBins.tsx';
import { ZoneRacks } from './ZoneRacks.tsx';
import { freeZoneCode } from './rack-plan.rules.ts';
import { fullMeasure, holds } from './rack.rules.ts';
import { useLayout } from './use-layout.ts';

/** The warehouse from inside: every rack with its bins, as full as they are, and where a thing lies. */
export const RackMap = ({ warehouseId }: { warehouseId: string }) => {
  const text = useText();
  const [making, setMaking] = useState(false);
  const layout = useLayout(warehouseId);
  return (
    <Panel
      title={text('warehouses.layout')}
      hint={text('warehouses.layoutHint')}
      action={
        <Button variant="outlined" color="inherit" size="small" onClick={() => setMaking(true)}>
          {text('warehouses.makeRacks')}
        </Button>
      }
    >
      <Loaded query={layout} skeleton={<Skeleton variant="rounded" height={220} />}>
        {(data) => <Map layout={data} />}
      </Loaded>
      {making && layout.data ? (
        <RackGenerator
          warehouseId={warehouseId}
          zoneCode={freeZoneCode(layout.data.zones.map((zone) => zone.code))}
          onClose={() => setMaking(false)}
        />
      ) : null}
    </Panel>
  );
};

const Map = ({ layout }: { layout: WarehouseLayout }) => {
  const text = useText();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<LayoutBin | null>(null);
  const shelves = layout.zones.flatMap((zone) => zone.racks.flatMap((rack) => rack.bins));
  const fullest = fullMeasure(shelves);
  const found = [...shelves, ...layout.special].filter((bin) => holds(bin, query));

  return (
    <Stack sx={{ gap: 5 }}>
      {shelves.length === 0 ? (
        <EmptyState
          icon={GridViewOutlined}
          title={text('warehouses.noRacks')}
          hint={text('warehouses.noRacksHint')}
        />
      ) : (
        <>
          <Stack direction="row" sx={{ gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
            <Box sx={{ flex: '1 1 240px', maxWidth: 360 }}>
              <SearchField value={query} onChange={setQuery} placeholder={text('warehouses.findInRacks')} />
            </Box>
            <Typography component="output" sx={{ color: 'text.secondary' }}>
              {query === ''
                ? ''
                : found.length > 0
                  ? text('warehouses.foundIn', { count: found.length })
                  : text('warehouses.foundNowhere')}
            </Typography>
          </Stack>
          {layout.zones.map((zone) => (
            <ZoneRacks key={zone.id} zone={zone} fullest={fullest} query={query} onOpen={setOpened} />
          ))}
        </>
      )}
      <SpecialBins bins={layout.special} query={query} onOpen={setOpened} />
      <BinDrawer bin={opened} onClose={() => setOpened(null)} />
    </Stack>
  );
};
