import { describe, expect, it } from '@jest/globals';
import type { Action, SubjectName } from '../http/index.ts';
import { ABILITY_ROLES, abilityFor, type AbilityRole } from './abilities.ts';
import { checkRules } from './ability-query.rules.ts';

/** Who may do it; everybody else may not. */
const MATRIX: readonly [Action, SubjectName, readonly AbilityRole[]][] = [
  ['read', 'Product', ['owner', 'manager', 'warehouse', 'customer', 'guest']],
  ['update', 'Product', ['owner', 'manager']],
  ['update', 'PaymentSettings', ['owner']],
  ['read', 'PaymentSettings', ['owner']],
  ['update', 'Staff', ['owner']],
  ['read', 'Staff', ['owner', 'manager', 'operator']],
  ['update', 'Stock', ['owner', 'manager', 'warehouse']],
  ['delete', 'Stock', ['owner', 'manager']],
  ['update', 'StockPolicy', ['owner', 'manager']],
  ['update', 'Shipment', ['owner', 'manager', 'warehouse', 'customer']],
  ['create', 'Order', ['owner', 'manager', 'customer', 'guest']],
  ['read', 'Customer', ['owner', 'manager', 'customer']],
  ['delete', 'Customer', ['owner', 'customer']],
  ['read', 'Address', ['owner', 'customer']],
  ['update', 'Cart', ['owner', 'customer', 'guest']],
  ['create', 'Review', ['owner', 'manager', 'customer']],
  ['read', 'AuditEntry', ['owner', 'manager', 'operator']],
  ['read', 'Tenant', ['operator', 'provisioner']],
  ['update', 'Tenant', ['operator', 'provisioner']],
  ['delete', 'Tenant', ['operator']],
  ['create', 'ProvisioningRun', ['operator', 'provisioner']],
  ['update', 'ProvisioningRun', ['operator']],
  ['read', 'ProvisioningStep', ['provisioner']],
  ['update', 'ProvisioningStep', ['provisioner']],
  ['read', 'Queue', ['operator']],
  ['update', 'Queue', ['operator']],
  ['read', 'Session', ['owner', 'manager', 'warehouse', 'member', 'operator', 'customer']],
];

describe('abilities', () => {
  it.each(MATRIX)('to %s %s belong to %j only', (action, subject, roles) => {
    expect(ABILITY_ROLES.filter((role) => abilityFor(role).can(action, subject))).toEqual(roles);
  });

  it.each(ABILITY_ROLES)('of %s can all be asked for in lists', (role) => {
    expect(() => {
      checkRules(abilityFor(role));
    }).not.toThrow();
  });
});
