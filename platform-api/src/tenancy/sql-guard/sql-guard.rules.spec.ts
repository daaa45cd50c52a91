import { describe, expect, it } from '@jest/globals';
import { TenantScopeError } from './sql-guard.errors.ts';
import { checkInScope, checkStatement, StatementChecker } from './sql-guard.rules.ts';
import { acceptedStatements, plantedFaults } from './sql-guard.statements.fixture.ts';

const tables = new Set(['orders', 'order_line', 'variant', 'stock_level', 'customer', 'job']);

describe('a statement that is tied to its tenant passes, and its tenants are found', () => {
  it.each(acceptedStatements)('$name', ({ sql, values = [], tenants = [7] }) => {
    expect(checkStatement(sql, values, tables)).toEqual({ ok: true, tenants });
  });
});

describe('a statement that could reach another tenant is refused', () => {
  it.each(plantedFaults)('$name', ({ sql, values = [], table }) => {
    expect(checkStatement(sql, values, tables)).toMatchObject({ ok: false, table });
  });
});

describe('a sound statement is held against the scope it runs in', () => {
  const own = checkStatement('select * from orders where tenant_id = ?', [7], tables);
  const mixed = checkStatement(
    'insert into orders (tenant_id, id) values (?, ?), (?, ?)',
    [7, 'a', 8, 'b'],
    tables,
  );

  it('the own tenant passes', () => {
    expect(checkInScope(own, { kind: 'tenant', tenantId: 7 })).toEqual({ ok: true, tenants: [7] });
  });
  it('another tenant is refused', () => {
    expect(checkInScope(own, { kind: 'tenant', tenantId: 8 }).ok).toBe(false);
  });
  it('one foreign row among many is refused', () => {
    expect(checkInScope(mixed, { kind: 'tenant', tenantId: 7 })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('8'),
    });
  });
  it('one foreign choice in an IN list is refused', () => {
    const verdict = checkStatement('select * from orders where tenant_id in (?, ?)', [7, 8], tables);
    expect(checkInScope(verdict, { kind: 'tenant', tenantId: 7 }).ok).toBe(false);
  });
  it('without a context every tenant statement is refused', () => {
    expect(checkInScope(own, { kind: 'none' }).ok).toBe(false);
  });
  it('across tenants everything passes', () => {
    expect(checkInScope(mixed, { kind: 'across', why: 'relay' }).ok).toBe(true);
  });
  it('without a context a statement on directory tables passes', () => {
    const verdict = checkStatement('select * from domain where host = ?', ['a.test'], tables);
    expect(checkInScope(verdict, { kind: 'none' }).ok).toBe(true);
  });
});

describe('the analysis is kept by shape', () => {
  it('texts that differ only in the values written into them share one analysis', () => {
    const checker = new StatementChecker(tables);
    for (let tenant = 1; tenant <= 50; tenant += 1) {
      const sql = `select * from orders where tenant_id = ${tenant} and note = 'it''s \\'${tenant}\\''`;
      expect(checker.check(sql, [])).toEqual({ ok: true, tenants: [tenant] });
    }
    expect(checker.cachedTrees).toBe(1);
  });
  it('a kept analysis reads the new values', () => {
    const checker = new StatementChecker(tables);
    const sql = 'select * from orders where id = ? and tenant_id = ?';
    expect(checker.check(sql, [1, 7])).toEqual({ ok: true, tenants: [7] });
    expect(checker.check(sql, [1, 8])).toEqual({ ok: true, tenants: [8] });
    expect(checker.check(sql, [1, null]).ok).toBe(false);
  });
  it('a refusal is kept too', () => {
    const checker = new StatementChecker(tables);
    for (let id = 0; id < 3; id += 1)
      expect(checker.check('select * from orders where id = ?', [id]).ok).toBe(false);
    expect(checker.cachedTrees).toBe(1);
  });
  it('the cache is bounded', () => {
    const checker = new StatementChecker(tables);
    for (let at = 0; at < 2100; at += 1) checker.check(`select c${at} from orders where tenant_id = 7`, []);
    expect(checker.cachedTrees).toBe(2000);
  });
});

describe('the error', () => {
  it('names table, reason and hint and shows the statement without its values', () => {
    const sql = "select * from orders where phone = '010-1234-5678' and id = 99";
    const verdict = checkStatement(sql, [], tables);
    if (verdict.ok) throw new Error('the statement must be refused');
    const error = new TenantScopeError(verdict, sql);
    expect(error).toMatchObject({ code: 'tenancy.unscoped-statement', table: 'orders', hint: verdict.hint });
    expect(error.message).toContain(verdict.reason);
    expect(error.message).toContain('select * from orders where phone = ?');
    expect(error.message).not.toMatch(/010|99/);
  });
  it('hides values in a text that cannot be read', () => {
    const sql = "select * from orders where phone = '010-1234";
    const verdict = checkStatement(sql, [], tables);
    if (verdict.ok) throw new Error('the statement must be refused');
    expect(new TenantScopeError(verdict, sql).message).not.toContain('010');
  });
});
