import { Migration } from '@mikro-orm/migrations';

export class Migration20261123030025 extends Migration {
  override name = 'Migration20261123030025';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`password_link\` (\`token_hash\` varchar(64) not null, \`staff_id\` char(36) not null, \`purpose\` varchar(32) not null, \`owner_tenant_id\` int null, \`created_at\` datetime(3) not null, \`expires_at\` datetime(3) not null, \`used_at\` datetime(3) null, primary key (\`token_hash\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`password_link\` add index \`ix_password_link_staff\` (\`staff_id\`, \`created_at\`);`,
    );

    this.addSql(
      `create table \`provisioning_event\` (\`run_id\` char(36) not null, \`seq\` int unsigned not null, \`type\` varchar(16) not null, \`step\` varchar(32) null, \`state\` varchar(32) not null, \`message\` varchar(2000) collate utf8mb4_unicode_520_ci null, \`at\` datetime(3) not null, primary key (\`run_id\`, \`seq\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );

    this.addSql(
      `create table \`provisioning_run\` (\`id\` char(36) not null, \`slug\` varchar(40) not null, \`active_slug\` varchar(40) null, \`owner_tenant_id\` int null, \`asked_for\` json not null, \`state\` varchar(32) not null, \`lease_holder\` varchar(64) null, \`lease_until\` datetime(3) null, \`last_seq\` int not null default 0, \`requested_by\` varchar(80) not null, \`failure\` varchar(2000) collate utf8mb4_unicode_520_ci null, \`created_at\` datetime(3) not null, \`started_at\` datetime(3) null, \`finished_at\` datetime(3) null, primary key (\`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`provisioning_run\` add unique \`uq_provisioning_run_slug\` (\`active_slug\`);`,
    );
    this.addSql(
      `alter table \`provisioning_run\` add index \`ix_provisioning_run_state\` (\`state\`, \`created_at\`);`,
    );

    this.addSql(
      `create table \`provisioning_step\` (\`run_id\` char(36) not null, \`step\` varchar(32) not null, \`position\` int not null, \`state\` varchar(32) not null, \`attempts\` int not null default 0, \`failure\` varchar(2000) collate utf8mb4_unicode_520_ci null, \`next_attempt_at\` datetime(3) null, \`started_at\` datetime(3) null, \`finished_at\` datetime(3) null, primary key (\`run_id\`, \`step\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );

    this.addSql(
      `alter table \`tenant\` add \`opened_at\` datetime(3) null, add \`suspended_at\` datetime(3) null, add \`suspend_reason\` varchar(500) collate utf8mb4_unicode_520_ci null;`,
    );
    this.addSql(`update \`tenant\` set \`opened_at\` = \`created_at\` where \`status\` = 'open';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`password_link\`;`);
    this.addSql(`drop table if exists \`provisioning_event\`;`);
    this.addSql(`drop table if exists \`provisioning_run\`;`);
    this.addSql(`drop table if exists \`provisioning_step\`;`);

    this.addSql(
      `alter table \`tenant\` drop column \`opened_at\`, drop column \`suspended_at\`, drop column \`suspend_reason\`;`,
    );
  }
}
