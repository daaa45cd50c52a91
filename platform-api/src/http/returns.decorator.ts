import { HttpCode, SetMetadata, applyDecorators } from '@nestjs/common';
import type { z } from 'zod';
import { DocumentedRoute } from './documented.ts';

export const RETURNS = Symbol('returns');

/**
 * The schema and status of a route's good answer, for documents and checks. Outside production each answer is parsed
 * with it, so an answer that is off the contract fails a test; production sends what the view function built.
 */
export function Returns(schema: z.ZodType, status = 200): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    SetMetadata(RETURNS, schema),
    DocumentedRoute(({ ApiResponse }) =>
      ApiResponse({ status, standardSchema: schema, description: 'Done.' }),
    ),
  );
}

/** A route whose good answer has no body. */
export function ReturnsNothing(): MethodDecorator {
  return applyDecorators(
    HttpCode(204),
    DocumentedRoute(({ ApiResponse }) => ApiResponse({ status: 204, description: 'Done, nothing to tell.' })),
  );
}
