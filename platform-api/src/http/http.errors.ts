import { defineErrors } from '../kernel/index.ts';

export const httpErrors = defineErrors({
  invalid: [
    'request.invalid',
    400,
    'The request has fields that cannot be accepted. See errors for each of them.',
  ],
  malformed: ['request.malformed', 400, 'The request body is not valid JSON.'],
  unauthenticated: ['access.unauthenticated', 401, 'Sign in first.'],
  forbidden: ['access.forbidden', 403, 'Your role does not allow this. Ask the shop owner.'],
  crossSite: ['access.cross-site', 403, 'This request came from another site and was refused.'],
  notFound: ['request.not-found', 404, 'There is nothing at this address.'],
  methodNotAllowed: ['request.method-not-allowed', 405, 'This address does not take this kind of request.'],
  tooLarge: ['request.too-large', 413, 'The request is too large.'],
  unsupportedMedia: [
    'request.unsupported-media-type',
    415,
    'Send JSON with the content type application/json.',
  ],
  tooMany: ['request.too-many', 429, 'Too many requests. Try again in {seconds} seconds.'],
  keyMissing: [
    'idempotency.key-missing',
    400,
    'Send an Idempotency-Key header of 8 to 200 letters, digits, - or _.',
  ],
  keyReused: [
    'idempotency.key-reused',
    422,
    'This Idempotency-Key was used for another request. Use a new one.',
  ],
  stillRunning: [
    'idempotency.still-running',
    409,
    'The same request is still being worked on. Ask again in a moment.',
  ],
  unexpected: [
    'server.unexpected',
    500,
    'Something went wrong on our side. Try again; the request id helps support.',
  ],
  unavailable: ['server.unavailable', 503, 'The service is restarting or overloaded. Try again in a moment.'],
});
