import type { ColumnType, Kysely } from 'kysely';
import type { InferKyselyDB } from '@mikro-orm/mysql';
import type { entities } from '../entities.ts';

/** A JSON column as it comes back: text on MariaDB, a value on MySQL. Only `readJson` may open it. */
export interface JsonColumn<T> {
  readonly __json: T;
}

type Inserted<T> = T extends ColumnType<infer _S, infer I, infer _U> ? I : T;
type Selected<T> = T extends ColumnType<infer S, infer _I, infer _U> ? S : T;

/** How a value of the entity's type really travels: composite references are ids, dates are text, flags are 0 or 1. */
type Read<T> = T extends null
  ? null
  : T extends readonly (string | number)[]
    ? string
    : T extends Date
      ? string
      : T extends boolean
        ? 0 | 1
        : T extends object
          ? JsonColumn<T>
          : T;
type Write<T> = T extends null
  ? null
  : T extends undefined
    ? undefined
    : T extends readonly (string | number)[]
      ? string
      : T extends Date
        ? Date
        : T extends boolean
          ? boolean
          : T extends object
            ? string
            : T;

type IsStringList<T> = T extends readonly string[] ? (number extends T['length'] ? true : false) : false;
type Column<T> =
  IsStringList<NonNullable<Selected<T>>> extends true
    ? ColumnType<JsonColumn<NonNullable<Selected<T>>>, string, string>
    : ColumnType<Read<Selected<T>>, Write<Inserted<T>>, Write<Selected<T>>>;

/** Composite references add a phantom `x_tenant_id` to MikroORM's inferred type; the column does not exist. */
type Table<T> = {
  [K in keyof T as K extends `${string}_tenant_id` ? (K extends 'owner_tenant_id' ? K : never) : K]: Column<
    T[K]
  >;
};

type Inferred = InferKyselyDB<(typeof entities)[number]>;

/** Every table by its SQL name, with the types that rows really have. */
export type Tables = { [K in keyof Inferred]: Table<Inferred[K]> };

/** A connection pool or a transaction: what query functions run on. */
export type Db = Kysely<Tables>;

/** Opens a JSON column. */
export function readJson<T>(column: JsonColumn<T>): T;
export function readJson<T>(column: JsonColumn<T> | null): T | null;
export function readJson<T>(column: JsonColumn<T> | null): T | null {
  if (column === null) return null;
  const raw: unknown = column;
  return (typeof raw === 'string' ? JSON.parse(raw) : raw) as T;
}

/** Turns a stored instant (`2026-11-23 01:02:03.456`, UTC) into ISO 8601. */
export function isoInstant(stored: string): string;
export function isoInstant(stored: string | null): string | null;
export function isoInstant(stored: string | null): string | null {
  return stored === null ? null : `${stored.replace(' ', 'T')}Z`;
}

/** An instant in the form that columns hold, for comparisons in WHERE: `2026-11-23 01:02:03.456`. */
export function storedInstant(date: Date): string {
  return date.toISOString().replace('T', ' ').slice(0, -1);
}
