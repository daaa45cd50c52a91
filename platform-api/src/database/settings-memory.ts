import { currentScope, type TenantId } from '../kernel/index.ts';

/** The tables of what owners set: few rows, asked for by every cart and checkout, changed now and then. */
const SETTINGS_TABLES = [
  'warehouse',
  'routing_rule',
  'shipping_fee_rule',
  'stock_policy',
  'payment_settings',
];
const NAMES_SETTINGS = new RegExp(`\`(?:${SETTINGS_TABLES.join('|')})\``);
const FRESH_MS = 1_000;
const TENANTS_MAX = 5_000;

const memories = new Set<SettingsMemory<unknown>>();

/**
 * Remembers one kind of a tenant's settings in this process for a second. A change made through this process is seen at
 * once, because the connection that commits it drops what is remembered; a change made by another process within a second.
 * Only for settings where that second hurts nobody: stock, prices and money are always read.
 */
export class SettingsMemory<T> {
  private readonly answers = new Map<TenantId, { readonly until: number; readonly answer: Promise<T> }>();

  constructor() {
    memories.add(this);
  }

  /** What is remembered, or what `ask` reads now. A failure is not remembered. */
  async get(tenant: TenantId, ask: () => Promise<T>): Promise<T> {
    const now = performance.now();
    const known = this.answers.get(tenant);
    if (known !== undefined && known.until > now) return await known.answer;
    if (this.answers.size >= TENANTS_MAX) this.answers.clear();
    const answer = ask();
    this.answers.set(tenant, { until: now + FRESH_MS, answer });
    answer.catch(() => this.answers.delete(tenant));
    return await answer;
  }

  forget(tenant: TenantId | null): void {
    if (tenant === null) this.answers.clear();
    else this.answers.delete(tenant);
  }
}

/** True for a statement that may change what a {@link SettingsMemory} remembers. */
export function changesSettings(sql: string): boolean {
  return NAMES_SETTINGS.test(sql) && !/^\s*(?:select|begin|commit)/i.test(sql);
}

/** Drops what is remembered of the scope's tenant, once a change of its settings is committed. */
export function forgetSettings(): void {
  const tenant = currentScope()?.tenant ?? null;
  for (const memory of memories) memory.forget(tenant);
}
