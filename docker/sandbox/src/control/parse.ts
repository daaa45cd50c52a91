import type { z } from 'zod';

/** A mistake in a call of the control API; the sentence goes to the caller. */
export class ControlError extends Error {
  readonly statusCode = 400;
}

/** Parses a body of the control API, or says what is wrong with it. */
export function parseOr400<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
  throw new ControlError(`Correct the request: ${faults.join('; ')}`);
}
