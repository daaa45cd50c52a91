import { describe, expect, it } from '@jest/globals';
import { abilityOf, type AppRule } from './abilities.ts';
import { checkRules, readableRows } from './ability-query.rules.ts';

const read = (conditions: object): AppRule => ({
  action: 'read',
  subject: 'AuditEntry',
  conditions: conditions,
});

describe('conditions of abilities', () => {
  it.each<[string, AppRule, RegExp]>([
    ['a comparison', read({ actor: { $gt: 'a' } }), /\$gt on AuditEntry\.actor/],
    ['a pattern', read({ actor: { $regex: 'a' } }), /\$regex/],
    ['an existence', read({ actor: { $exists: true } }), /\$exists/],
    ['a field that is not listed', read({ after: 'x' }), /Add AuditEntry\.after to CONDITION_FIELDS/],
    ['a field inside a field', read({ 'actor.name': 'x' }), /CONDITION_FIELDS/],
    ['a list without $in', read({ actor: ['a'] }), /cannot be asked for/],
    ['an object among the values', read({ actor: { $in: [{}] } }), /\$in/],
    [
      'a subject without listed fields',
      { action: 'read', subject: 'Order', conditions: { state: 'paid' } },
      /Order\.state/,
    ],
    [
      'conditions on everything',
      { action: 'read', subject: 'all', conditions: { actor: 'a' } },
      /name its subject/,
    ],
    [
      'conditions on a change',
      { action: 'update', subject: 'AuditEntry', conditions: { actor: 'a' } },
      /Only reading/,
    ],
  ])('stop the start when they are %s', (_name, rule, message) => {
    expect(() => {
      checkRules(abilityOf([rule]));
    }).toThrow(message);
  });

  it('shrink to all or nothing where they can', () => {
    const all: AppRule = { action: 'manage', subject: 'all' };
    expect(readableRows(abilityOf([all]), 'AuditEntry')).toEqual({ is: 'always' });
    expect(readableRows(abilityOf([]), 'AuditEntry')).toEqual({ is: 'never' });
    expect(readableRows(abilityOf([all, { ...all, inverted: true }]), 'AuditEntry')).toEqual({ is: 'never' });
  });
});
