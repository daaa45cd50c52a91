import { createMongoAbility, type ForcedSubject, type MongoAbility, type RawRuleOf } from '@casl/ability';
import type { Action, SubjectName } from '../http/index.ts';
import type { StaffRole } from '../identity/index.ts';

/**
 * Everybody for whom there is a list of abilities. `member` is somebody signed in who named no shop, `provisioner` the
 * provisioning process.
 */
export type AbilityRole = StaffRole | 'member' | 'operator' | 'provisioner' | 'customer' | 'guest';

/** What somebody may do. Conditions are limited to what ability-query.rules can turn into a list query. */
export type AppAbility = MongoAbility<[Action, SubjectName | 'all' | ForcedSubject<SubjectName>]>;

export type AppRule = RawRuleOf<AppAbility>;

const RULES: Readonly<Record<AbilityRole, readonly AppRule[]>> = {
  owner: [
    { action: 'manage', subject: 'all' },
    {
      action: 'manage',
      subject: ['Tenant', 'Queue', 'ProvisioningRun', 'ProvisioningStep'],
      inverted: true,
      reason: 'The platform belongs to its operators.',
    },
  ],
  manager: [
    {
      action: 'manage',
      subject: [
        'Product',
        'Category',
        'Media',
        'Order',
        'Shipment',
        'Stock',
        'StockPolicy',
        'Warehouse',
        'RoutingRule',
      ],
    },
    { action: 'manage', subject: ['ShippingFee', 'Review', 'Storefront', 'ShopProfile', 'Payment'] },
    { action: 'read', subject: ['Home', 'Session', 'Shop', 'Customer', 'Staff', 'AuditEntry'] },
    {
      action: 'read',
      subject: 'AuditEntry',
      inverted: true,
      conditions: { subjectType: { $in: ['PaymentSettings', 'Staff'] } },
      reason: 'Keys and people are the owner’s business.',
    },
  ],
  warehouse: [
    {
      action: 'read',
      subject: [
        'Home',
        'Session',
        'Shop',
        'Product',
        'Category',
        'Order',
        'StockPolicy',
        'RoutingRule',
        'Warehouse',
      ],
    },
    { action: ['read', 'create', 'update'], subject: ['Shipment', 'Stock'] },
    { action: 'update', subject: 'Warehouse' },
  ],
  member: [{ action: 'read', subject: 'Session' }],
  operator: [
    { action: 'manage', subject: ['Tenant', 'Queue', 'ProvisioningRun'] },
    { action: 'read', subject: ['Session', 'AuditEntry', 'Staff'] },
  ],
  // The key stands in a file and in the command line's hands: it starts and takes steps, and reads no job's payload.
  provisioner: [
    { action: ['read', 'update'], subject: 'Tenant' },
    { action: ['read', 'create'], subject: 'ProvisioningRun' },
    { action: 'manage', subject: 'ProvisioningStep' },
  ],
  customer: [
    {
      action: 'read',
      subject: ['Product', 'Category', 'Storefront', 'Media', 'Review', 'Session', 'Shipment'],
    },
    { action: 'manage', subject: ['Cart', 'Address', 'Customer'] },
    { action: ['read', 'create', 'update'], subject: ['Order', 'Payment'] },
    { action: 'create', subject: 'Review' },
    { action: 'update', subject: 'Shipment' },
  ],
  guest: [
    { action: 'read', subject: ['Product', 'Category', 'Storefront', 'Media', 'Review', 'Shipment'] },
    { action: 'manage', subject: 'Cart' },
    { action: ['read', 'create', 'update'], subject: ['Order', 'Payment'] },
  ],
};

export const ABILITY_ROLES = Object.keys(RULES) as readonly AbilityRole[];

const abilities = new Map(ABILITY_ROLES.map((role) => [role, abilityOf(RULES[role])]));

/** What a role may do. Which rows of a customer or guest are meant, their services decide by owner. */
export function abilityFor(role: AbilityRole): AppAbility {
  const ability = abilities.get(role);
  if (ability === undefined) throw new Error(`There are no abilities for the role ${role}.`);
  return ability;
}

/** Builds an ability from rules. */
export function abilityOf(rules: readonly AppRule[]): AppAbility {
  return createMongoAbility<AppAbility>([...rules]);
}
