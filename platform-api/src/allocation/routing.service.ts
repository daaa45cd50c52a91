import { Injectable } from '@nestjs/common';
import { Database, SettingsMemory, type Db } from '../database/index.ts';
import {
  StockService,
  type ActiveWarehouse,
  type Claim,
  type Coordinates,
  type SellableLevel,
} from '../inventory/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { straightMeters } from './distance.rules.ts';
import { RoadDistances } from './road-distances.service.ts';
import { decisionOf, ownerRules, storeDecision, type Decision, type OwnerRule } from './routing.queries.ts';
import { decide } from './routing.rules.ts';
import type { RoutingCandidate, RoutingLine, RoutingPlan } from './routing.types.ts';

/** What is to be routed where. */
export interface RoutingRequest {
  /** Null while the address is unknown, as in a cart: the nearest rule then abstains. */
  readonly destination: Coordinates | null;
  /** Five digits; road distances are remembered by it. */
  readonly zoneCode: string | null;
  readonly lines: readonly RoutingLine[];
  /** `straight` at checkout, where nobody waits for a map service; `road` after payment. */
  readonly distances: 'straight' | 'road';
  /** An order that holds claims already: what it holds counts as available to it. */
  readonly orderId?: string;
  /** What the caller has read a moment ago need not be read again. */
  readonly levels?: readonly SellableLevel[];
  readonly network?: RoutingNetwork;
}

/** What a shop's routing depends on, whatever is ordered: its warehouses and its owner's rules. */
export interface RoutingNetwork {
  readonly warehouses: readonly ActiveWarehouse[];
  readonly rules: readonly OwnerRule[];
}

/** Decides which warehouses send an order. */
@Injectable()
export class RoutingService {
  private readonly rules = new SettingsMemory<readonly OwnerRule[]>();

  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly roads: RoadDistances,
    private readonly clock: Clock,
  ) {}

  /** The shop's warehouses and rules; at most a second old. */
  async network(tenant: TenantId): Promise<RoutingNetwork> {
    const { db } = this.database;
    const [warehouses, rules] = await Promise.all([
      this.stock.activeWarehouses(db, tenant),
      this.rules.get(tenant, () => ownerRules(db, tenant)),
    ]);
    return { warehouses, rules };
  }

  /** The best plan by the owner's rules, or null when the warehouses together do not have what is asked. */
  async plan(tenant: TenantId, request: RoutingRequest): Promise<RoutingPlan | null> {
    const { db } = this.database;
    const variantIds = request.lines.filter((line) => line.tracked).map((line) => line.variantId);
    const [{ warehouses, rules }, levels, own] = await Promise.all([
      request.network ?? this.network(tenant),
      request.levels ?? this.stock.sellable(db, tenant, variantIds),
      request.orderId === undefined ? [] : this.stock.claimsOf(db, tenant, request.orderId),
    ]);
    const units = new Map(levels.map((level) => [`${level.warehouseId}/${level.variantId}`, level.sellable]));
    for (const claim of own.filter(isOpen)) {
      const key = `${claim.warehouseId}/${claim.variantId}`;
      if (units.has(key)) units.set(key, (units.get(key) ?? 0) + claim.quantity);
    }
    const { destination } = request;
    const near = warehouses.map((warehouse) => ({
      ...warehouse,
      distanceMeters: destination === null ? null : straightMeters(warehouse, destination),
    }));
    const roads =
      request.distances === 'road' && destination !== null
        ? await this.roads.measure(tenant, near, destination, request.zoneCode)
        : { byWarehouse: new Map(), note: null };
    return decide({
      lines: request.lines,
      candidates: near.map((warehouse): RoutingCandidate => {
        const road = roads.byWarehouse.get(warehouse.id);
        return {
          warehouseId: warehouse.id,
          warehouseName: warehouse.name,
          latitude: warehouse.latitude,
          longitude: warehouse.longitude,
          distanceMeters: road?.meters ?? warehouse.distanceMeters,
          distanceKind: road === undefined ? 'straight' : 'road',
          durationSeconds: road?.seconds ?? null,
          preference: warehouse.preference,
          parcelCostWon: warehouse.parcelCostWon,
        };
      }),
      stockAt: (warehouseId, variantId) => units.get(`${warehouseId}/${variantId}`) ?? 0,
      rules: rules.filter((rule) => rule.active).map((rule) => rule.kind),
      destination,
      note: roads.note,
    });
  }

  /** Keeps the reasons with the order; a repeat of the same stage replaces them. */
  async storeDecision(
    tx: Db,
    tenant: TenantId,
    orderId: string,
    stage: Decision['stage'],
    plan: RoutingPlan,
  ): Promise<void> {
    await storeDecision(tx, tenant, orderId, stage, plan.reasons, this.clock.now());
  }

  /** Why the order is sent from where it is sent from: the final decision, else the provisional one. */
  async decisionOf(db: Db, tenant: TenantId, orderId: string): Promise<Decision | null> {
    return await decisionOf(db, tenant, orderId);
  }
}

function isOpen(claim: Claim): boolean {
  return claim.state === 'held' || claim.state === 'committed';
}
