/** The platform did not answer: it is away, restarts, or took too long. Nothing is known about what it did. */
export class PlatformAway extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(`The platform does not answer (${what}): see that the API runs at PLATFORM_URL.`, options);
    this.name = 'PlatformAway';
  }
}

/** The platform answered with a refusal. */
export class PlatformRefusal extends Error {
  readonly status: number;
  /** The stable code of the problem, such as `platform.slug-taken`. */
  readonly code: string;
  /** Faults by field, where the platform named them. */
  readonly fields: readonly { readonly path: string; readonly message: string }[];

  constructor(status: number, problem: unknown) {
    const { code, detail, errors } = readProblem(problem);
    super(detail === '' ? `The platform answered with status ${status}.` : detail);
    this.name = 'PlatformRefusal';
    this.status = status;
    this.code = code;
    this.fields = errors;
  }

  /** True when a rule refuses it: another attempt at the same thing would be refused again. */
  get isFinal(): boolean {
    const canChange = [401, 403, 408, 425, 429].includes(this.status) || this.isAboutTheLease || this.isBusy;
    return this.status >= 400 && this.status < 500 && !canChange;
  }

  /** True when our key is not taken: nothing that a run could help, and nothing that a run should suffer for. */
  get isAboutOurKey(): boolean {
    return this.status === 401 || this.status === 403;
  }

  /** True when another request is at the run this very moment. */
  get isBusy(): boolean {
    return this.code === 'platform.run-busy';
  }

  /** True when another process has the run. */
  get isAboutTheLease(): boolean {
    return this.code === 'platform.run-leased' || this.code === 'platform.lease-lost';
  }
}

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** Reads problem+json (RFC 9457); whatever else came back is a problem without words. */
function readProblem(body: unknown): Problem {
  const problem: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
  const errors = Array.isArray(problem['errors']) ? (problem['errors'] as unknown[]) : [];
  return {
    code: text(problem['code']),
    detail: text(problem['detail']),
    errors: errors
      .filter((item): item is object => typeof item === 'object' && item !== null)
      .map((item) => ({
        path: text('path' in item ? item.path : ''),
        message: text('message' in item ? item.message : ''),
      })),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
