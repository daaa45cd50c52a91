import { Box, FormHelperText, TextField } from '@mui/material';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { CountStepper } from '../../../ui/form/CountStepper.tsx';
import {
  GRID_BINS_MAX,
  RACK_LIMITS,
  isTooMany,
  isZoneCode,
  readCount,
  stepped,
  type RackEntry,
} from './rack-plan.rules.ts';

const counts = [
  ['racks', 'warehouses.racks'],
  ['levels', 'warehouses.levels'],
  ['bins', 'warehouses.bins'],
] as const;

/** How many racks of which zone: two words and three small numbers. */
export const RackFields = ({
  entry,
  onChange,
}: {
  entry: RackEntry;
  onChange: (entry: RackEntry) => void;
}) => {
  const text = useText();
  const format = useFormat();
  const tooMany = isTooMany(entry);
  const zoneWrong = entry.zoneCode !== '' && !isZoneCode(entry.zoneCode);
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 2fr', gap: 3 }}>
        <TextField
          id="zone-code"
          label={text('warehouses.zoneCode')}
          value={entry.zoneCode}
          onChange={(event) => onChange({ ...entry, zoneCode: event.target.value.trim().toUpperCase() })}
          error={zoneWrong}
          helperText={zoneWrong ? text('warehouses.zoneCodeWrong') : text('warehouses.zoneCodeHint')}
          slotProps={{ htmlInput: { maxLength: 8, autoComplete: 'off' } }}
        />
        <TextField
          id="zone-name"
          label={text('warehouses.zoneName')}
          placeholder={text('warehouses.zoneOf', { code: entry.zoneCode || 'A' })}
          helperText={text('warehouses.zoneHint')}
          value={entry.zoneName}
          onChange={(event) => onChange({ ...entry, zoneName: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 60 } }}
        />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' }, gap: 3 }}>
        {counts.map(([field, label]) => {
          const max = RACK_LIMITS[field];
          const wrong = entry[field] !== '' && readCount(entry[field], max) === null;
          return (
            <CountStepper
              key={field}
              id={field}
              label={text(label)}
              value={entry[field]}
              error={wrong ? text('warehouses.countWrong', { max }) : undefined}
              isMarked={tooMany}
              fewerLabel={text('warehouses.fewer', { what: text(label) })}
              moreLabel={text('warehouses.oneMore', { what: text(label) })}
              onChange={(value) => onChange({ ...entry, [field]: value })}
              onStep={(step) => onChange({ ...entry, [field]: stepped(entry[field], step, max) })}
            />
          );
        })}
      </Box>
      {tooMany ? (
        <FormHelperText error role="alert" sx={{ mt: -2 }}>
          {text('warehouses.tooManyBins', {
            max: format.count(GRID_BINS_MAX),
            bins: format.count(Number(entry.racks) * Number(entry.levels) * Number(entry.bins)),
          })}
        </FormHelperText>
      ) : null}
    </Box>
  );
};
