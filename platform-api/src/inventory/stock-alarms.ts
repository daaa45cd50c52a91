import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Health, type HealthReport, type HealthSource } from '../observability/index.ts';
import type { TenantId } from '../kernel/index.ts';
import type { LevelKey } from './stock.types.ts';

/** A level whose books do not agree. */
export interface StockAlarm extends LevelKey {
  readonly tenant: TenantId;
  readonly at: Date;
  readonly detail: string;
}

const KEPT_MAX = 100;

/** The alarms of the reconciler in this process, for operators: kept until the level's books agree again. */
@Injectable()
export class StockAlarms implements HealthSource, OnModuleInit {
  private readonly logger = new Logger('stock');
  private readonly alarms = new Map<string, StockAlarm>();

  constructor(private readonly health: Health) {}

  onModuleInit(): void {
    this.health.register(this);
  }

  /** The open alarms, oldest first. */
  list(): readonly StockAlarm[] {
    return [...this.alarms.values()];
  }

  raise(alarm: StockAlarm): void {
    const { tenant, variantId, warehouseId, detail } = alarm;
    this.logger.error(
      { tenant, variantId, warehouseId },
      `The books of a stock level do not agree: ${detail}`,
    );
    if (this.alarms.size < KEPT_MAX) this.alarms.set(keyOf(alarm), alarm);
  }

  clear(level: LevelKey & { readonly tenant: TenantId }): void {
    this.alarms.delete(keyOf(level));
  }

  check(): Promise<HealthReport> {
    const count = this.alarms.size;
    const detail = count === 0 ? null : `${count} stock levels are frozen because their books do not agree.`;
    return Promise.resolve({ name: 'stock-books', healthy: count === 0, required: false, detail });
  }
}

function keyOf(level: LevelKey & { readonly tenant: TenantId }): string {
  return `${level.tenant}/${level.variantId}/${level.warehouseId}`;
}
