/** What went wrong and where. The api's own sentences are for builders; people read those that belong to the code. */
export interface Problem {
  code: string;
  detail: string | null;
  fields: Record<string, string>;
}

/** Reads an RFC 9457 answer from whatever came back; anything else is an unknown problem without words. */
export function problemOf(error: unknown): Problem {
  if (typeof error !== 'object' || error === null) return { code: 'unknown', detail: null, fields: {} };
  const fields: Record<string, string> = {};
  if ('errors' in error && Array.isArray(error.errors)) {
    for (const item of error.errors as unknown[]) {
      if (typeof item === 'object' && item !== null && 'path' in item && 'message' in item) {
        fields[String(item.path)] = String(item.message);
      }
    }
  }
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : 'unknown',
    detail:
      'detail' in error && typeof error.detail === 'string' && error.detail !== '' ? error.detail : null,
    fields,
  };
}
