import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { RETURNS } from './returns.decorator.ts';

/** Checks each answer against its documented schema. Installed outside production only. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const schema = this.reflector.get<z.ZodType | undefined>(RETURNS, context.getHandler());
    if (schema === undefined) return next.handle();
    return next.handle().pipe(
      map((answer: unknown) => {
        const parsed = schema.safeParse(answer);
        if (parsed.success) return parsed.data;
        const route = `${context.getClass().name}.${context.getHandler().name}`;
        throw new Error(`The answer of ${route} is off its contract: ${parsed.error.message}`);
      }),
    );
  }
}
