import { Injectable } from '@nestjs/common';
import type { Compilable } from 'kysely';
import { Database, SettingsMemory, isDuplicateKey, matched, type Db } from '../database/index.ts';
import { Outbox } from '../jobs/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { reassignClaims } from './claim.reassign.ts';
import { shipClaims } from './claim.ship.ts';
import { inventoryErrors } from './inventory.errors.ts';
import { sellabilityFlipped } from './inventory.events.ts';
import { pickSteps } from './pick.queries.ts';
import { policiesFor } from './policies/policy.queries.ts';
import { LevelRefused, replayedClaims, reserveClaims } from './claim.reserve.ts';
import { lockClaimsOfOrder } from './stock.locks.ts';
import * as queries from './stock.queries.ts';
import { flipped, sellableForPeople, sumByLevel } from './stock.rules.ts';
import { claimsOfOrderTo, giveBackToLevel, moveClaims } from './stock.statements.ts';
import type { ReservationState } from './stock-reservation.entity.ts';
import type {
  ActiveWarehouse,
  Claim,
  ClaimTarget,
  LevelKey,
  PickStep,
  ReserveRequest,
  SellableLevel,
} from './stock.types.ts';

/** Claims on stock: taken for a checkout, kept when it is paid, given back or shipped. The only writer of claims. */
@Injectable()
export class StockService {
  private readonly holds = new SettingsMemory<number>();
  private readonly warehouses = new SettingsMemory<ActiveWarehouse[]>();

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes all claims of a checkout or none, in a transaction of its own. A repeat with the same key answers the same
   * claims, in whatever state they are now.
   * @throws inventory.out-of-stock {sku, asked, left}; inventory.hold-limit; inventory.too-many-holds (429).
   */
  async reserve(tenant: TenantId, request: ReserveRequest): Promise<Claim[]> {
    try {
      return await this.database.transaction(async (tx) => {
        const { claims, soldOut } = await reserveClaims(tx, tenant, request, this.clock.now());
        await this.announceFlips(tx, tenant, soldOut);
        return claims;
      });
    } catch (error) {
      if (error instanceof LevelRefused) throw await this.explain(tenant, error);
      if (!isDuplicateKey(error)) throw error;
      return await replayedClaims(this.database.db, tenant, request);
    }
  }

  /** Held claims become committed: nothing takes them away any more but a cancel. Answers how many there were. */
  async commit(tx: Db, tenant: TenantId, orderId: string): Promise<number> {
    return matched(await tx.executeQuery(this.commitStatement(tx, tenant, orderId)));
  }

  /** The statement of {@link commit}, to be sent in one trip with the order's lock. */
  commitStatement(tx: Db, tenant: TenantId, orderId: string): Compilable {
    return claimsOfOrderTo(tx, tenant, orderId, 'held', 'committed', this.clock.now());
  }

  /** Committed claims become held again: the payment was refused, the hold goes on until it ends. Answers how many. */
  async uncommit(tx: Db, tenant: TenantId, orderId: string): Promise<number> {
    const committed = await lockClaimsOfOrder(tx, tenant, orderId, ['committed']);
    return await moveClaims(tx, tenant, idsOf(committed), ['committed'], 'held', this.clock.now());
  }

  /**
   * Gives an order's stock back: a cancel releases what has not left yet, an expiry only what is still held. Answers
   * how many claims ended; 0 means that somebody else was first and nothing was given back.
   */
  async release(tx: Db, tenant: TenantId, orderId: string, to: 'released' | 'expired'): Promise<number> {
    const from: ReservationState[] = to === 'expired' ? ['held'] : ['held', 'committed', 'picking'];
    const claims = await lockClaimsOfOrder(tx, tenant, orderId, from);
    return await this.giveBack(tx, tenant, claims, from, to);
  }

  /**
   * Moves an order's committed claims to where `plan` wants them, if stock allows; all of them or none.
   * @returns false when some level could not give, and nothing has changed.
   */
  async reassign(tx: Db, tenant: TenantId, orderId: string, plan: readonly ClaimTarget[]): Promise<boolean> {
    const flips = await reassignClaims(tx, tenant, orderId, plan, this.clock.now());
    if (flips === null) return false;
    await this.announceFlips(tx, tenant, flips);
    return true;
  }

  /** Committed claims go to the floor. Answers how many. */
  async startPicking(tx: Db, tenant: TenantId, reservationIds: readonly string[]): Promise<number> {
    return await moveClaims(
      tx,
      tenant,
      [...reservationIds].sort(),
      ['committed'],
      'picking',
      this.clock.now(),
    );
  }

  /**
   * The parcel leaves: claims become shipped, stock leaves bins and level, the ledger gets its lines.
   * @throws inventory.claims-changed when one of them cannot be shipped any more; inventory.not-on-hand when the bins of
   * its warehouse do not have it.
   */
  async ship(tx: Db, tenant: TenantId, reservationIds: readonly string[], cause: string): Promise<void> {
    await shipClaims(tx, tenant, reservationIds, cause, this.clock.now());
  }

  /** Ends what is left of a batch of claims that were locked by the caller. */
  async giveBack(
    tx: Db,
    tenant: TenantId,
    claims: readonly Claim[],
    from: readonly ReservationState[],
    to: 'released' | 'expired',
  ): Promise<number> {
    const now = this.clock.now();
    const moved = await moveClaims(tx, tenant, idsOf(claims), from, to, now);
    if (moved !== claims.length) throw inventoryErrors.claimsChanged();
    const back: LevelKey[] = [];
    for (const level of sumByLevel(claims.filter((claim) => claim.tracked))) {
      const after = await giveBackToLevel(tx, tenant, level, now);
      if (flipped(after - level.quantity, after)) back.push(level);
    }
    await this.announceFlips(tx, tenant, back);
    return moved;
  }

  /** Tells the rest of the shop that variants sold out or came back, within `tx`. */
  async announceFlips(tx: Db, tenant: TenantId, levels: readonly LevelKey[]): Promise<void> {
    const variantIds = [...new Set(levels.map((level) => level.variantId))].sort();
    await this.outbox.addMany(
      tx,
      tenant,
      sellabilityFlipped,
      variantIds.map((variantId) => ({ payload: { variantId }, coalesceKey: `sellable:${variantId}` })),
    );
  }

  /** An order's claims in every state. */
  async claimsOf(db: Db, tenant: TenantId, orderId: string): Promise<Claim[]> {
    return await queries.claimsOf(db, tenant, orderId);
  }

  /** What may be sold per variant and active warehouse; untracked variants have no row. */
  async sellable(db: Db, tenant: TenantId, variantIds: readonly string[]): Promise<SellableLevel[]> {
    return await queries.sellable(db, tenant, variantIds);
  }

  /** How long an unpaid order keeps its stock, in minutes. */
  async holdMinutes(db: Db, tenant: TenantId): Promise<number> {
    return await this.holds.get(
      tenant,
      async () => (await policiesFor(db, tenant, [])).forShop().holdMinutes,
    );
  }

  /** The warehouses that send parcels, in the owner's preferred order. */
  async activeWarehouses(db: Db, tenant: TenantId): Promise<ActiveWarehouse[]> {
    return await this.warehouses.get(tenant, () => queries.activeWarehouses(db, tenant));
  }

  /** From which bins to pick claims, oldest date first; what the books lack is simply missing from the answer. */
  async pickSteps(db: Db, tenant: TenantId, reservationIds: readonly string[]): Promise<PickStep[]> {
    return await pickSteps(db, tenant, reservationIds, this.clock.now());
  }

  private async explain(tenant: TenantId, refused: LevelRefused): Promise<Error> {
    const { db } = this.database;
    const { level, share } = refused;
    const [sku, found] = await Promise.all([
      queries.skuOf(db, tenant, level.variantId),
      queries.levelOf(db, tenant, level),
    ]);
    const left = found === null ? 0 : sellableForPeople(found, found.frozen);
    if (share !== null && left >= level.quantity) {
      return inventoryErrors.holdLimit({ sku, percent: share.percentMax });
    }
    return inventoryErrors.outOfStock({ sku, asked: level.quantity, left });
  }
}

function idsOf(claims: readonly Claim[]): string[] {
  return claims.map((claim) => claim.id);
}
