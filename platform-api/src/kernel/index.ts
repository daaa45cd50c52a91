/** The front door of the kernel: words that every module shares. No framework, no ORM. */
export { Clock, SystemClock, seoulDay, startOfSeoulDay } from './clock.ts';
export { DomainError, defineErrors, type ErrorDefinition, type FieldError } from './domain-error.ts';
export { armFailpoint, failpoint } from './failpoint.ts';
export { idSchema, newId } from './ids.ts';
export { prorate, vatIncluded, wonSchema, type Won } from './money.ts';
export {
  cursorInstant,
  decodeCursor,
  encodeCursor,
  pageErrors,
  pageQuerySchema,
  toPage,
  type Page,
} from './page.ts';
export {
  acrossTenants,
  actorKey,
  currentScope,
  inTenant,
  onBehalfIn,
  runInScope,
  type Actor,
  type Scope,
} from './scope.ts';
export { tenantId, type TenantId } from './tenant-id.ts';
