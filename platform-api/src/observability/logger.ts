import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { currentScope } from '../kernel/index.ts';

/** Names of fields that never reach a log, wherever they stand. */
export const REDACTED_FIELDS = [
  'password',
  'secretKey',
  'authorization',
  'cookie',
  'set-cookie',
  'accessToken',
  'refreshToken',
  'idToken',
  'phone',
  'email',
  'name',
  'recipient',
  'address',
  'detail',
  'codeVerifier',
  'paymentKey',
];

const redactPaths = REDACTED_FIELDS.flatMap((field) => {
  const key = /^\w+$/.test(field) ? field : `["${field}"]`;
  const child = key.startsWith('[') ? key : `.${key}`;
  return [key, `*${child}`, `*.*${child}`, `*.*.*${child}`];
});

/** A line that waits for others this long at most; one in trouble does not wait. */
const WRITTEN_AFTER_MS = 250;
const WRITTEN_TOGETHER_BYTES = 4096;

/**
 * Standard output, many lines in one write: a busy process would spend more on writing each line than on its request. A
 * process that is killed may lose the last quarter of a second of lines; nothing reads them back.
 */
export function gatheredOutput(): DestinationStream {
  return pino.destination({
    dest: 1,
    sync: false,
    minLength: WRITTEN_TOGETHER_BYTES,
    periodicFlush: WRITTEN_AFTER_MS,
  });
}

/** One line of JSON for each event, with request id and tenant from the scope; personal data is redacted. */
export function createPino(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redactPaths, censor: '[redacted]' },
      serializers: { err: safeError },
      mixin: () => {
        const scope = currentScope();
        return scope === undefined ? {} : { requestId: scope.requestId, tenant: scope.tenant };
      },
    },
    destination ?? process.stdout,
  );
}

/** An error without what database drivers and HTTP clients hang on it (statements with values, request bodies). */
function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...('code' in error ? { code: error.code } : {}),
    ...(error.cause instanceof Error ? { cause: safeError(error.cause) } : {}),
  };
}

/** What is told of every request. The route is the pattern, never the address: nothing in it can be personal. */
export interface AnsweredRequest {
  readonly method: string;
  readonly route: string | undefined;
  readonly status: number;
  readonly ms: number;
}

/** Nest's logger on pino. */
export class PinoLogger implements LoggerService {
  /** Without redaction, which costs more than the rest of the line and has nothing to find in it. */
  private readonly plain: Logger;

  constructor(readonly pino: Logger) {
    this.plain = pino.child({}, { redact: [] });
  }

  /** The line that every request leaves behind. */
  answered(request: AnsweredRequest): void {
    this.plain.info(request, 'answered');
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Changes what is logged from now on, without a restart. */
  setLevel(level: string): void {
    this.pino.level = level;
    this.plain.level = level;
  }

  private write(
    level: 'info' | 'error' | 'warn' | 'debug' | 'trace',
    message: unknown,
    rest: unknown[],
  ): void {
    const area = typeof rest.at(-1) === 'string' ? rest.pop() : undefined;
    const text = typeof rest[0] === 'string' ? rest[0] : undefined;
    if (typeof message === 'object' && message !== null) this.pino[level]({ area, ...message }, text);
    else this.pino[level]({ area, ...(text === undefined ? {} : { stack: text }) }, String(message));
  }
}
