const LEFT_OUT = '[…]';
const SECRET_NAME = /sealed|secret|token|password|hash|cookie|key$/i;
/** Ids, slugs, numbers and words of states are short; what is longer may be anything. */
const TEXT_MAX = 120;

/**
 * A job's payload without what could be a secret or a person's, however deep it lies.
 * @param never names of fields that are never shown, wherever they stand
 */
export function shownPayload(payload: object, never: readonly string[]): Record<string, unknown> {
  const shown = (name: string, value: unknown): unknown => {
    if (never.includes(name) || SECRET_NAME.test(name)) return LEFT_OUT;
    if (Array.isArray(value)) return value.map((each) => shown('', each));
    if (typeof value === 'object' && value !== null) return shownPayload(value, never);
    if (typeof value !== 'string') return value;
    return value.length > TEXT_MAX ? LEFT_OUT : withoutPersons(value);
  };
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, shown(name, value)]));
}

/** Why a job failed, without addresses and telephone numbers that a server has put into its message. */
export function withoutPersons(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, LEFT_OUT)
    .replace(/(?<![\w-])01\d[- .]?\d{3,4}[- .]?\d{4}(?![\w-])/g, LEFT_OUT);
}
