import { Get, Query } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { AdminController, Can, CurrentTenant, Returns } from '../http/index.ts';
import type { Page, TenantId } from '../kernel/index.ts';
import { movements, stockRows } from './stock-list.queries.ts';
import {
  movementPageView,
  movementQuery,
  stockLevelQuery,
  stockRowPageView,
  type MovementQuery,
  type MovementView,
  type StockLevelQuery,
  type StockRowView,
} from './stock.schemas.ts';

/** What lies where. */
@AdminController('stock-levels')
export class StockAdminController {
  constructor(private readonly database: Database) {}

  @Get()
  @Can('read', 'Stock')
  @Returns(stockRowPageView)
  list(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: stockLevelQuery }) query: StockLevelQuery,
  ): Promise<Page<StockRowView>> {
    return stockRows(this.database.db, tenant, query);
  }
}

/** The ledger. */
@AdminController('stock-movements')
export class MovementAdminController {
  constructor(private readonly database: Database) {}

  @Get()
  @Can('read', 'Stock')
  @Returns(movementPageView)
  list(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: movementQuery }) query: MovementQuery,
  ): Promise<Page<MovementView>> {
    return movements(this.database.db, tenant, query);
  }
}
