import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from '../database/index.ts';
import { DomainError, currentScope } from '../kernel/index.ts';
import { httpErrors } from './http.errors.ts';

/** When to come back while something that we need is away: a database that was restarted is there again by then. */
const RETRY_AFTER_SECONDS = 3;

/** Turns every error into RFC 9457 problem+json. Expected ones tell their sentence; unknown ones are logged and say nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const known = toDomainError(error);
    if (known.status >= 500)
      this.logger.error({ err: error }, `${request.method} ${request.routeOptions.url ?? ''} failed`);
    sendProblem(reply, known, currentScope()?.requestId ?? request.id);
  }
}

/** Writes one problem document. */
export function sendProblem(reply: FastifyReply, error: DomainError, requestId: string): void {
  if (error.status === 503) void reply.header('retry-after', String(RETRY_AFTER_SECONDS));
  void reply
    .status(error.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `https://gamja.invalid/problems/${error.code}`,
        title: error.code,
        status: error.status,
        code: error.code,
        detail: error.message,
        requestId,
        ...(error.fields.length > 0 ? { errors: error.fields } : {}),
      }),
    );
}

/** Gives framework errors the code and sentence of ours; anything unknown becomes `server.unexpected`. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isDatabaseAway(error)) return httpErrors.unavailable();
  if (error instanceof HttpException) return byStatus(error.getStatus());
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    return byStatus(error.statusCode);
  }
  return httpErrors.unexpected();
}

function byStatus(status: number): DomainError {
  switch (status) {
    case 400:
      return httpErrors.malformed();
    case 401:
      return httpErrors.unauthenticated();
    case 403:
      return httpErrors.forbidden();
    case 404:
      return httpErrors.notFound();
    case 405:
      return httpErrors.methodNotAllowed();
    case 413:
      return httpErrors.tooLarge();
    case 415:
      return httpErrors.unsupportedMedia();
    case 503:
      return httpErrors.unavailable();
    default:
      return httpErrors.unexpected();
  }
}
