import { ApiProblem } from './problem.ts';

interface Settled<Body> {
  data?: Body;
  error?: unknown;
  response: Response;
}

/** The body of a call that succeeded; a refusal is thrown as an ApiProblem so that screens and forms show it one way. */
export async function answer<Body>(call: Promise<Settled<Body>>): Promise<Body> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw new ApiProblem(0, { code: 'offline', detail: cause instanceof Error ? cause.message : undefined });
  });
  if (!response.ok) throw ApiProblem.from(response.status, error);
  return data as Body;
}
