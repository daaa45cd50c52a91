import { p } from '@mikro-orm/core';

/**
 * The column kinds that tables are made of.
 *
 * Tables default to `utf8mb4_bin`, so ids, codes and foreign keys compare byte by byte (the text collation would make
 * `abc` and `ABC ` equal); text that people read names the Korean-friendly collation itself.
 */
const TEXT_COLLATION = 'utf8mb4_unicode_520_ci';

/** A UUIDv7 made by the application. char(36), not binary(16): MikroORM loses updates on composite binary keys. */
export const uuid = () => p.character().length(36);

/** A code, slug, token, hash or key of at most `length` ASCII characters. */
export const code = (length: number) => p.string().length(length);

/** Text that a person reads or writes, at most `length` characters. */
export const text = (length: number) => p.string().length(length).collation(TEXT_COLLATION);

/** Text without a set length (64 kB). */
export const longText = () => p.text().collation(TEXT_COLLATION);

/** Whole won. */
export const won = () => p.integer();

/** Whole units of a variant. */
export const quantity = () => p.integer();

export const integer = () => p.integer();
export const double = () => p.double();
export const flag = () => p.boolean();

/** A count that only grows, such as a version. */
export const bigCount = () => p.bigint('number');

/** An instant in UTC with milliseconds. */
export const instant = () => p.datetime().length(3);

/** A calendar day in Seoul. */
export const day = () => p.date();

/** A JSON document of type `T`. Read it with `readJson`: MariaDB hands JSON back as text, MySQL as an object. */
export const json = <T extends object>() => p.json<T>();

/** A ciphertext made with the tenant's data key, see crypto. */
export const sealed = () => p.text();

/** One of a few fixed words; the state table or type that owns the words is named by `T`. */
export const oneOf = <T extends string>() => p.string().length(32).$type<T>();

/** The first part of every tenant table's key. No foreign key: the directory may live on another server. */
export const tenantKey = () => p.integer().primary().fieldName('tenant_id');

/** The rest of a tenant table's key. */
export const idKey = () => uuid().primary();

/**
 * The filter that scopes find, count, nativeUpdate and nativeDelete to the tenant of the unit of work. It does not
 * reach inserts, Kysely or raw SQL: those take a TenantId, and the SQL guard checks all of them.
 */
export const tenantFilter = {
  tenant: {
    name: 'tenant',
    cond: (args: { tenantId: number }) => ({ tenantId: args.tenantId }),
    default: true,
  },
} as const;
