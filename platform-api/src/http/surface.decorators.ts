import { Controller, SetMetadata, applyDecorators } from '@nestjs/common';
import { DocumentedClass } from './documented.ts';

/** Who an address is for: shoppers (tenant by host name), staff (tenant by membership), operators, or nobody's tenant. */
export type Surface = 'shop' | 'admin' | 'platform' | 'outside';

export const SURFACE = Symbol('surface');

const PREFIX: Record<Surface, string> = {
  shop: 'shop/v1',
  admin: 'admin/v1',
  platform: 'platform/v1',
  outside: '',
};

function surfaceController(surface: Surface, path: string): ClassDecorator {
  return applyDecorators(
    Controller([PREFIX[surface], path].filter(Boolean).join('/')),
    DocumentedClass(({ ApiTags }) => ApiTags(path.split('/')[0] ?? surface)),
    SetMetadata(SURFACE, surface),
  );
}

/** A controller under /shop/v1: the tenant is the one whose host name was asked. */
export const ShopController = (path: string): ClassDecorator => surfaceController('shop', path);

/** A controller under /admin/v1: the tenant is named by `X-Gamja-Tenant` and checked against membership. */
export const AdminController = (path: string): ClassDecorator => surfaceController('admin', path);

/** A controller under /platform/v1: operators and provisioning. */
export const PlatformController = (path: string): ClassDecorator => surfaceController('platform', path);

/** A controller outside the three surfaces: webhooks and sign-in callbacks, which find their tenant themselves. */
export const OutsideController = (path: string): ClassDecorator => surfaceController('outside', path);
