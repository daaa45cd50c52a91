import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { CAN, PUBLIC, SURFACE, type Action, type SubjectName, type Surface } from '../http/index.ts';

/** Nest's own key under which @Get and the others keep a route's address. */
const ROUTE_PATH = 'path';

type Handler = (...args: never[]) => unknown;
type ControllerClass = abstract new (...args: never[]) => unknown;

/** For whom a route is. `permission` is null on public routes. */
export interface RoutePolicy {
  readonly surface: Surface;
  readonly permission: { readonly action: Action; readonly subject: SubjectName } | null;
}

/** Reads for whom each route is, and refuses to start when one does not say. */
@Injectable()
export class RoutePolicies implements OnModuleInit {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws Error that lists every route without a surface, or without exactly one of @Can and @Public. */
  onModuleInit(): void {
    const faults = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (typeof metatype !== 'function' || instance === undefined || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(ROUTE_PATH, prototype[name] as Handler))
        .flatMap((name) =>
          this.faultsOf(metatype as unknown as ControllerClass, prototype[name] as Handler, name),
        );
    });
    if (faults.length > 0) throw new Error(`Some routes do not say for whom they are:\n${faults.join('\n')}`);
  }

  /** For whom a route is. */
  of(controller: ControllerClass, handler: Handler): RoutePolicy {
    const surface = this.reflector.get<Surface | undefined>(SURFACE, controller);
    if (surface === undefined) throw new Error(`${controller.name} has no surface.`);
    const permission = this.reflector.get<RoutePolicy['permission'] | undefined>(CAN, handler);
    return { surface, permission: permission ?? null };
  }

  private faultsOf(controller: ControllerClass, handler: Handler, name: string): string[] {
    const faults: string[] = [];
    if (this.reflector.get<Surface | undefined>(SURFACE, controller) === undefined) {
      faults.push(
        `  ${controller.name}: use @ShopController, @AdminController, @PlatformController or @OutsideController.`,
      );
    }
    const declared = [CAN, PUBLIC].filter((key) => this.reflector.get<unknown>(key, handler) !== undefined);
    if (declared.length !== 1)
      faults.push(`  ${controller.name}.${name}: add either @Can(action, subject) or @Public('why').`);
    return faults;
  }
}
