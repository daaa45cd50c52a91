import { Injectable } from '@nestjs/common';
import { IdempotencyService } from '../http/index.ts';
import { SweepTask, type Sweep } from '../jobs/index.ts';
import { inTenant } from '../kernel/index.ts';
import { TenantDirectory } from '../tenancy/index.ts';

/** Forgets the Idempotency-Keys of more than a day ago, shop by shop. */
@SweepTask()
@Injectable()
export class ForgetIdempotencyKeysSweep implements Sweep {
  readonly name = 'access.forget-idempotency-keys';
  readonly everyMs = 10 * 60_000;

  constructor(
    private readonly tenants: TenantDirectory,
    private readonly idempotency: IdempotencyService,
  ) {}

  async run(): Promise<number> {
    let gone = 0;
    for (const { id } of await this.tenants.list())
      gone += await inTenant(id, this.name, () => this.idempotency.forgetOld(id));
    return gone;
  }
}
