import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { unpackRules, type PackRule } from '@casl/ability/extra';
import type { Me } from '../api/types.ts';

/** What the server calls the things behind each resource of the portal. */
const subjects: Record<string, string> = {
  orders: 'Order',
  shipments: 'Shipment',
  customers: 'Customer',
  reviews: 'Review',
  products: 'Product',
  categories: 'Category',
  stock: 'Stock',
  warehouses: 'Warehouse',
  'stock-policies': 'StockPolicy',
  'routing-rules': 'RoutingRule',
  'shipping-fees': 'ShippingFee',
  storefront: 'Storefront',
  'payment-settings': 'PaymentSettings',
  'shop-profile': 'ShopProfile',
  staff: 'Staff',
};

/** react-admin's words for what one does with a resource, in the server's words. */
const actions: Record<string, string> = {
  list: 'read',
  show: 'read',
  edit: 'update',
  create: 'create',
  delete: 'delete',
};

/** The rules that came packed with `GET /me`, as something that can be asked. */
export function abilityOf(rules: Me['rules']): MongoAbility {
  return createMongoAbility(unpackRules(rules as PackRule<RawRuleOf<MongoAbility>>[]));
}

/** Whether the person may do it. The server decides again on every request; this only hides what would be refused. */
export function mayAccess(ability: MongoAbility, resource: string, action: string): boolean {
  return ability.can(actions[action] ?? action, subjects[resource] ?? resource);
}
