import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { readRacks, type RackEntry } from './rack-plan.rules.ts';

const PAUSE_MS = 250;

export type RackGrid = NonNullable<ReturnType<typeof readRacks>>;

/** Asks the server for racks, to be shown or to be built: it alone knows which numbers are free in the zone. */
export function askForRacks(warehouseId: string, grid: RackGrid, preview: boolean) {
  return answer(
    api.POST('/admin/v1/warehouses/{id}/rack-grids', {
      params: { path: { id: warehouseId } },
      body: { ...grid, preview },
    }),
  );
}

/** What the entry would build, drawn anew a moment after the last key. While it makes no sense, the last drawing stays. */
export function useRackPreview(warehouseId: string, entry: RackEntry, nameless: string) {
  const grid = readRacks(entry, nameless);
  const settled = useSettled(grid === null ? '' : JSON.stringify(grid));
  const preview = useQuery({
    queryKey: ['rack-preview', warehouseId, settled],
    queryFn: () => askForRacks(warehouseId, JSON.parse(settled) as RackGrid, true),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  const current = grid !== null && settled === JSON.stringify(grid) && !preview.isPlaceholderData;
  return { grid, preview, current };
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
