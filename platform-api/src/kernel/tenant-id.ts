/**
 * The directory's number of one tenant. Branded, so that a query function that takes it cannot be called with any
 * other number, and a query that forgets it does not compile. It is never accepted from outside: host name,
 * membership or a job's payload decide it.
 */
export type TenantId = number & { readonly __brand: 'TenantId' };

/** Marks a number that was read from the directory (or from a payload we wrote ourselves) as a tenant's. */
export function tenantId(value: number): TenantId {
  if (!Number.isInteger(value) || value <= 0) throw new TypeError(`Not a tenant id: ${value}`);
  return value as TenantId;
}
