import { AsyncResource } from 'node:async_hooks';
import { TenantScopeError } from './sql-guard.errors.ts';
import {
  checkInScope,
  StatementChecker,
  type GuardRefusal,
  type GuardVerdict,
  type TenantScope,
} from './sql-guard.rules.ts';
import { loadDrivers, type CoreConnection, type DriverMethod } from './mysql2-drivers.ts';
import { readCall, type StatementCall } from './statement-call.ts';

export interface SqlGuardOptions {
  readonly tenantTables: ReadonlySet<string>;
  /** Asked at the moment a statement is sent. */
  readonly currentScope: () => TenantScope;
  /** `throw` keeps a refused statement from the server; `count` lets it pass and reports it. */
  readonly mode: 'throw' | 'count';
  readonly onViolation?: (refusal: GuardRefusal, sql: string) => void;
}

export interface SqlGuardCounts {
  readonly checked: number;
  readonly refused: number;
  readonly cachedTrees: number;
}

export interface InstalledSqlGuard {
  readonly counts: SqlGuardCounts;
  uninstall(): void;
}

/** Puts the guard between every mysql2 connection and its server: MikroORM, Kysely and raw statements alike. */
export function installSqlGuard(options: SqlGuardOptions): InstalledSqlGuard {
  const checker = new StatementChecker(options.tenantTables);
  let checked = 0;
  let refused = 0;

  const refusalOf = (connection: CoreConnection, call: StatementCall): TenantScopeError | undefined => {
    const scope = options.currentScope();
    if (scope.kind === 'across' || !checker.mentionsTenantTable(call.sql)) return undefined;
    checked += 1;
    const verdict: GuardVerdict = checkInScope(checker.check(...call.bound(connection)), scope);
    if (verdict.ok) return undefined;
    refused += 1;
    options.onViolation?.(verdict, call.sql);
    return options.mode === 'throw' ? new TenantScopeError(verdict, call.sql) : undefined;
  };

  const undo = loadDrivers().flatMap(({ connection, pool, createQuery }) => {
    const guarded = (original: DriverMethod, prepared: boolean): DriverMethod =>
      function (this: CoreConnection, ...args) {
        const call = readCall(args, prepared);
        const error = refusalOf(this, call);
        if (error === undefined) return original.apply(this, args);
        if (call.callback === undefined) throw error;
        // The pool waits for the command's end before it takes its connection back.
        const command = call.command ?? createQuery(call.sql, [], undefined, this.config);
        process.nextTick(() => {
          call.callback?.(error);
          command.emit('end');
        });
        return command;
      };
    return [
      replace(connection, 'query', (original) => guarded(original, false)),
      replace(connection, 'execute', (original) => guarded(original, true)),
      replace(connection, 'prepare', (original) => guardedPrepare(original, refusalOf)),
      replace(pool, 'getConnection', keepContext),
    ];
  });

  return {
    get counts() {
      return { checked, refused, cachedTrees: checker.cachedTrees };
    },
    uninstall() {
      for (const step of undo.splice(0)) step();
    },
  };
}

/** A prepared statement is checked at each execution: only then its values, and whose they are, is known. */
function guardedPrepare(
  original: DriverMethod,
  refusalOf: (connection: CoreConnection, call: StatementCall) => TenantScopeError | undefined,
): DriverMethod {
  return function (this: CoreConnection, ...args) {
    const { sql, callback } = readCall(args, true);
    if (callback === undefined) return original.apply(this, args);
    const guardStatement = (error: unknown, statement: unknown): void => {
      if (isStatement(statement) && !Object.hasOwn(statement, 'execute')) {
        const execute = statement.execute.bind(statement);
        statement.execute = (...executeArgs) => {
          const refusal = refusalOf(this, readCall([sql, ...executeArgs], true));
          if (refusal !== undefined) throw refusal;
          return execute(...executeArgs);
        };
      }
      callback(error, statement);
    };
    return original.apply(this, [args[0], guardStatement]);
  };
}

/** A waiting caller is served by whoever releases a connection; without this it would run in that one's context. */
function keepContext(original: DriverMethod): DriverMethod {
  return function (this: CoreConnection, ...args) {
    return original.apply(
      this,
      args.map((argument) =>
        typeof argument === 'function' ? AsyncResource.bind(argument as () => void) : argument,
      ),
    );
  };
}

function replace(target: object, name: string, wrap: (original: DriverMethod) => DriverMethod): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  const original: unknown = Reflect.get(target, name);
  if (typeof original !== 'function') throw new Error(`mysql2 has no ${name}() to guard: check its version.`);
  Object.defineProperty(target, name, {
    configurable: true,
    writable: true,
    value: wrap(original as DriverMethod),
  });
  return () => {
    if (own === undefined) Reflect.deleteProperty(target, name);
    else Object.defineProperty(target, name, own);
  };
}

function isStatement(value: unknown): value is { execute: (...args: unknown[]) => unknown } {
  return (
    typeof value === 'object' && value !== null && 'execute' in value && typeof value.execute === 'function'
  );
}
