/** One line of a module's error table: the HTTP status and the sentence a person reads. */
export interface ErrorDefinition {
  readonly status: number;
  /** Stable, dotted, lower-case: `inventory.out-of-stock`. Clients branch on it, never on the sentence. */
  readonly code: string;
  /** Says what happened and what to do. `{name}` is replaced by the parameter of that name. */
  readonly detail: string;
}

/** A field of the request that was refused, and why. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** An expected refusal. The HTTP filter turns it into problem+json; nothing else about it leaves the process. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly definition: ErrorDefinition,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(definition.detail.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole)));
  }

  get code(): string {
    return this.definition.code;
  }

  get status(): number {
    return this.definition.status;
  }
}

type ErrorTable = Record<string, readonly [code: string, status: number, detail: string]>;
type ErrorFactories<T extends ErrorTable> = {
  readonly [K in keyof T]: (
    params?: Readonly<Record<string, string | number>>,
    fields?: readonly FieldError[],
  ) => DomainError;
};

/** Declares a module's errors once: `defineErrors({ outOfStock: ['inventory.out-of-stock', 409, '…{left}…'] })`. */
export function defineErrors<const T extends ErrorTable>(table: T): ErrorFactories<T> {
  const factories = Object.entries(table).map(([name, [code, status, detail]]) => [
    name,
    (params?: Readonly<Record<string, string | number>>, fields?: readonly FieldError[]) =>
      new DomainError({ code, status, detail }, params, fields),
  ]);
  return Object.fromEntries(factories) as ErrorFactories<T>;
}
