import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import type { CategoryRow } from './category-tree.rules.ts';
import { findCategories } from './category.queries.ts';
import { ShortMemory } from './short-memory.ts';

const FRESH_MS = 2_000;

/** Reads a shop's categories; every list and product page needs them, so they are remembered for two seconds. */
@Injectable()
export class CategoryReader {
  private readonly memory: ShortMemory<readonly CategoryRow[]>;

  constructor(
    private readonly database: Database,
    clock: Clock,
  ) {
    this.memory = new ShortMemory(clock, FRESH_MS);
  }

  async all(tenant: TenantId): Promise<readonly CategoryRow[]> {
    return await this.memory.get(String(tenant), () => findCategories(this.database.db, tenant));
  }

  /** Called after this process changed a category. */
  forget(tenant: TenantId): void {
    this.memory.forget(String(tenant));
  }
}
