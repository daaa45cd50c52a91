import { StandardSchemaValidationPipe } from '@nestjs/common';
import { httpErrors } from './http.errors.ts';

/** Checks bodies, queries and path parameters by their zod schemas; faults are told field by field. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      httpErrors.invalid(
        {},
        issues.map((issue) => ({
          path: (issue.path ?? [])
            .map((part) => String(typeof part === 'object' ? part.key : part))
            .join('.'),
          message: issue.message,
        })),
      ),
  });
}
