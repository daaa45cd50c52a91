import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { LoadResult } from './load/load.types.ts';
import type { Options } from './options.ts';

/** What one operation cost, and the memory of each process afterwards. */
export interface Costs {
  readonly statements: number;
  readonly cpuMs: Map<string, number>;
  readonly rssMb: Map<string, number>;
}

/** One measured thing. */
export interface Measured extends Costs {
  readonly name: string;
  readonly result: LoadResult;
  /** From the first operation until everything that they caused was done. */
  readonly settledSeconds: number;
}

/** One finding in words and numbers that is no load: a start, a memory, a count of statements. */
export interface Fact {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** The outcome of a scenario. */
export interface Outcome {
  /** What an operation is: `req` or `orders`. */
  readonly unit: string;
  readonly measured: readonly Measured[];
  readonly facts: readonly Fact[];
}

/** The outcome as text for people. */
export function asText(options: Options, { unit, measured, facts }: Outcome): string {
  const lines = [machine(), parameters(options), ''];
  for (const one of measured) {
    const { result } = one;
    lines.push(
      `${one.name}: ${round(perSecond(one))} ${unit}/s   p50 ${result.p50Ms} ms   p99 ${result.p99Ms} ms   ${round(one.statements)} statements`,
      `  CPU ms each: ${list(one.cpuMs, 0.001)}`,
      `  MB resident: ${list(one.rssMb, 1)}`,
    );
  }
  for (const { name, value, unit: of } of facts) lines.push(`${name}: ${round(value)} ${of}`);
  return `${lines.join('\n')}\n`;
}

/** The outcome as rows of the table in README.md. */
export function asMarkdown(options: Options, { unit, measured, facts }: Outcome): string {
  const rows = measured.map((one) =>
    row([
      one.name,
      `${round(perSecond(one))} ${unit}/s`,
      `${one.result.p50Ms} / ${one.result.p99Ms} ms`,
      String(round(one.statements)),
      list(one.cpuMs, 0.005),
    ]),
  );
  const found = facts.map(({ name, value, unit: of }) =>
    row([name, `${round(value)} ${of}`.trim(), '', '', '']),
  );
  return `${machine()}; ${parameters(options)}\n\n${[...rows, ...found].join('\n')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The outcome for programs. */
export function asJson(options: Options, { unit, measured, facts }: Outcome): string {
  const text = JSON.stringify(
    {
      machine: machine(),
      options,
      measured: measured.map((one) => ({
        name: one.name,
        unit,
        perSecond: perSecond(one),
        p50Ms: one.result.p50Ms,
        p99Ms: one.result.p99Ms,
        operations: one.result.operations,
        refused: one.result.refused,
        statements: one.statements,
        cpuMs: Object.fromEntries(one.cpuMs),
        rssMb: Object.fromEntries(one.rssMb),
      })),
      facts,
    },
    null,
    2,
  );
  return `${text}\n`;
}

/** Operations in a second, counted until all that they caused was done. */
export function perSecond({ result, settledSeconds }: Measured): number {
  return result.operations / Math.max(result.seconds, settledSeconds);
}

function machine(): string {
  const [first] = cpus();
  const cores = cpus().length;
  const [load = '0'] = readFileSync('/proc/loadavg', 'utf8').split(' ');
  return `${cores} cores (${first?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.version}, load before ${load}`;
}

function parameters({ products, tenants, connections, seconds, apis }: Options): string {
  return `${tenants} × ${products} products, ${connections} connections, ${seconds} s, ${apis} API process${apis === 1 ? '' : 'es'}`;
}

function list(values: ReadonlyMap<string, number>, least: number): string {
  return [...values]
    .filter(([, value]) => value >= least)
    .map(([name, value]) => `${name} ${round(value)}`)
    .join(', ');
}

function round(value: number): number {
  if (value >= 100) return Math.round(value);
  return Math.round(value * (value >= 10 ? 10 : 1000)) / (value >= 10 ? 10 : 1000);
}
