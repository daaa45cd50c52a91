/** From most to least; `silent` says nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Says something at a level, with facts that a search can find. */
export type Log = (level: LogLevel, message: string, facts?: Readonly<Record<string, unknown>>) => void;

/** One JSON object a line, on standard output, for everything at least as grave as `least`. */
export function jsonLog(least: LogLevel, write: (line: string) => void = writeOut): Log {
  return (level, message, facts = {}) => {
    if (logLevels.indexOf(level) < logLevels.indexOf(least)) return;
    const time = new Date().toISOString();
    write(`${JSON.stringify({ time, level, name: 'provisioning', message, ...facts })}\n`);
  };
}

function writeOut(line: string): void {
  process.stdout.write(line);
}

/** The sentence of whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
