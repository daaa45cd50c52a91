import type { StockLevel, StockRow, Warehouse } from '../../api/types.ts';

/** One cell of the grid: a variant in a warehouse. The level is missing where the variant was never stored. */
export interface StockCell {
  row: StockRow;
  warehouse: Pick<Warehouse, 'id' | 'name'>;
  level: StockLevel | undefined;
}
