import { describeStatement, type GuardRefusal } from './sql-guard.rules.ts';

/** Thrown instead of sending a statement that could read or write another tenant's rows. */
export class TenantScopeError extends Error {
  override readonly name = 'TenantScopeError';
  readonly code = 'tenancy.unscoped-statement';
  readonly table: string;
  readonly reason: string;
  readonly hint: string;

  constructor(refusal: GuardRefusal, sql: string) {
    super(
      `${refusal.table}: ${refusal.reason}. To fix it, ${refusal.hint}. Statement: ${describeStatement(sql)}`,
    );
    this.table = refusal.table;
    this.reason = refusal.reason;
    this.hint = refusal.hint;
  }
}
