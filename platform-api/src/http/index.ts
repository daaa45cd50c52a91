/** The front door of http. */
export { CAN, Can, PUBLIC, Public, type Action, type SubjectName } from './access.decorators.ts';
export { ContractInterceptor } from './contract.interceptor.ts';
export { DocumentedClass, DocumentedRoute, writeNotes } from './documented.ts';
export { httpErrors } from './http.errors.ts';
export { HttpModule } from './http.module.ts';
export { IdempotencyService, type IdempotentRequest, type MarkDone } from './idempotency.service.ts';
export { installLeaving } from './leaving.hook.ts';
export { ProblemFilter } from './problem.filter.ts';
export { CurrentActor, CurrentTenant, Idempotent, NeedsIdempotencyKey } from './request.decorators.ts';
export { Returns, ReturnsNothing } from './returns.decorator.ts';
export { installScope } from './scope.hook.ts';
export {
  AdminController,
  OutsideController,
  PlatformController,
  SURFACE,
  ShopController,
  type Surface,
} from './surface.decorators.ts';
export { validationPipe } from './validation.pipe.ts';
