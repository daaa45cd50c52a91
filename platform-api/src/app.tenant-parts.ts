import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { NewShopRouting } from './allocation/index.ts';
import { NewShopFulfilment } from './fulfilment/index.ts';
import { NewShopPolicy, NewShopWarehouse } from './inventory/index.ts';
import { MediaLibrary } from './media/index.ts';
import { TenantParts, type TenantPart } from './platform-admin/index.ts';
import { NewShopFees } from './pricing/index.ts';
import { NewShopSearch } from './search/index.ts';
import { NewShopRelease } from './storefront/index.ts';

/** The settings that a new shop starts with, in the order in which they are made. */
const DEFAULTS = [NewShopWarehouse, NewShopPolicy, NewShopFees, NewShopRouting, NewShopFulfilment] as const;

/** Joins the modules that give a new tenant something with the one that makes tenants. */
@Injectable()
export class AppTenantParts implements OnModuleInit {
  constructor(
    private readonly parts: TenantParts,
    private readonly modules: ModuleRef,
    private readonly search: NewShopSearch,
    private readonly release: NewShopRelease,
    private readonly media: MediaLibrary,
  ) {}

  onModuleInit(): void {
    for (const part of DEFAULTS) {
      this.parts.register('defaults', this.modules.get<TenantPart>(part, { strict: false }));
    }
    this.parts.register('search', this.search);
    this.parts.register('release', this.release);
    // Pictures are files: emptying the tables would leave them.
    this.parts.register('register', {
      isDone: () => Promise.resolve(true),
      prepare: () => Promise.resolve(),
      undo: (tenant) => this.media.forget(tenant),
    });
  }
}
