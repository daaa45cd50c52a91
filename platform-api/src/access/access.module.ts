import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { ABILITY_ROLES, abilityFor } from './abilities.ts';
import { checkRules } from './ability-query.rules.ts';
import { AccessGuard } from './access.guard.ts';
import { AuditAdminController } from './audit.admin.controller.ts';
import { AuditLog } from './audit-log.ts';
import { ForgetIdempotencyKeysSweep } from './forget-idempotency-keys.sweep.ts';
import { MeAdminController } from './me.admin.controller.ts';
import { PreviewLinks } from './preview-links.ts';
import { PreviewShopController } from './preview.shop.controller.ts';
import { RateLimiter } from './rate-limiter.ts';
import { RoutePolicies } from './route-policy.ts';
import { ServiceCredential } from './service-credential.ts';
import { ShopCallers } from './shop-callers.ts';
import { StaffCallers } from './staff-callers.ts';

/** Who may do what: the one guard, abilities, limits and the audit log. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [MeAdminController, AuditAdminController, PreviewShopController],
  providers: [
    AuditLog,
    ForgetIdempotencyKeysSweep,
    PreviewLinks,
    RateLimiter,
    RoutePolicies,
    ServiceCredential,
    ShopCallers,
    StaffCallers,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AuditLog, PreviewLinks],
})
export class AccessModule implements OnModuleInit {
  /** @throws Error when an ability has a condition that no list query could express. */
  onModuleInit(): void {
    for (const role of ABILITY_ROLES) checkRules(abilityFor(role));
  }
}
