import { HttpError } from 'react-admin';

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  requestId?: string;
  errors?: { path: string; message: string }[];
}

/** What the API answered when it refused: the sentence for the person, the code for us, the request id for the log. */
export class ApiProblem extends HttpError {
  readonly code: string;
  readonly requestId: string | null;
  /** By the path of the field in what was sent; react-admin writes them under the fields of the form. */
  readonly fieldErrors: Record<string, string> | undefined;

  constructor(status: number, problem: ProblemBody) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`, status);
    // react-admin's HttpError resets the prototype to its own, and `instanceof ApiProblem` would be false.
    Object.setPrototypeOf(this, ApiProblem.prototype);
    this.name = 'ApiProblem';
    this.code = problem.code ?? 'unknown';
    this.requestId = problem.requestId ?? null;
    this.fieldErrors = readFieldErrors(problem);
  }

  /** Reads a problem+json answer; anything else (a proxy's page, no network) still becomes a problem with a status. */
  static from(status: number, body: unknown): ApiProblem {
    return new ApiProblem(status, isProblem(body) ? body : {});
  }
}

function readFieldErrors(problem: ProblemBody): Record<string, string> | undefined {
  if (!problem.errors?.length) return undefined;
  return Object.fromEntries(
    problem.errors.map((error) => [error.path.replace(/^\/?body[./]/u, ''), error.message]),
  );
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null;
}
