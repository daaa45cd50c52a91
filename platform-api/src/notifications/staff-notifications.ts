import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Db } from '../database/index.ts';
import { StaffMail, type StaffMailer } from '../identity/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { Notifications } from './notifications.service.ts';

/** Writes to staff: links for a password, and that a shop is theirs. */
@Injectable()
export class StaffNotifications implements StaffMailer, OnModuleInit {
  constructor(
    private readonly notifications: Notifications,
    private readonly port: StaffMail,
  ) {}

  onModuleInit(): void {
    this.port.register(this);
  }

  async passwordLink(
    tx: Db,
    tenant: TenantId,
    { to, dedupeKey, purpose, expiresAt, ...said }: Parameters<StaffMailer['passwordLink']>[2],
  ): Promise<void> {
    const template = purpose === 'welcome' ? 'staff-welcome' : 'staff-reset';
    const variables = { ...said, until: expiresAt.toISOString() };
    await this.notifications.send(tx, tenant, { template, to, dedupeKey, variables });
  }

  async newShop(
    tx: Db,
    tenant: TenantId,
    { to, dedupeKey, ...variables }: Parameters<StaffMailer['newShop']>[2],
  ): Promise<void> {
    await this.notifications.send(tx, tenant, { template: 'staff-new-shop', to, dedupeKey, variables });
  }
}
