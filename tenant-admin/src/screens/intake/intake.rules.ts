import type { Product, StockRow } from '../../api/types.ts';
import { UNITS_MAX } from '../stock/stock.rules.ts';

/** A variant whose stock can be entered. */
export interface IntakeLine {
  variantId: string;
  label: string;
  sku: string;
}

/** The variants of a product that are counted. */
export function intakeLines(product: Product): IntakeLine[] {
  return product.variants
    .filter((variant) => variant.tracked)
    .map(({ id, optionLabel, sku }) => ({ variantId: id, label: optionLabel, sku }));
}

/** How many units the entry means; null when it means none that could be received. */
export function readUnits(entered: string): number | null {
  if (!/^\d+$/u.test(entered.trim())) return null;
  const units = Number(entered);
  return units >= 1 && units <= UNITS_MAX ? units : null;
}

/** The entries that say something, each with its units; null while one of them makes no sense or all are empty. */
export function readIntake(entries: Readonly<Record<string, string>>): Map<string, number> | null {
  const filled = Object.entries(entries).filter(([, entered]) => entered.trim() !== '');
  const units = filled.map(([variantId, entered]) => [variantId, readUnits(entered)] as const);
  const meant = units.filter((line): line is readonly [string, number] => line[1] !== null);
  return meant.length === 0 || meant.length < filled.length ? null : new Map(meant);
}

/** What lies in a warehouse already. */
export function onHandOf(rows: readonly StockRow[], variantId: string, warehouseId: string): number {
  const row = rows.find((other) => other.variantId === variantId);
  return row?.levels.find((level) => level.warehouseId === warehouseId)?.onHand ?? 0;
}
