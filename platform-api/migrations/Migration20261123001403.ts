import { Migration } from '@mikro-orm/migrations';

export class Migration20261123001403 extends Migration {
  override name = 'Migration20261123001403';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`allocation_decision\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`order_id\` char(36) not null, \`stage\` varchar(32) not null, \`reasons\` json not null, \`decided_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`allocation_decision\` add unique \`uq_allocation_decision_stage\` (\`tenant_id\`, \`order_id\`, \`stage\`);`,
    );

    this.addSql(
      `create table \`audit_entry\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`at\` datetime(3) not null, \`actor\` varchar(80) not null, \`actor_label\` varchar(80) collate utf8mb4_unicode_520_ci not null, \`action\` varchar(64) not null, \`subject_type\` varchar(40) not null, \`subject_id\` char(36) not null, \`before\` json null, \`after\` json null, \`request_id\` varchar(64) null, \`ip_hash\` varchar(64) null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`audit_entry\` add index \`ix_audit_entry_subject\` (\`tenant_id\`, \`subject_type\`, \`subject_id\`, \`at\`);`,
    );
    this.addSql(`alter table \`audit_entry\` add index \`ix_audit_entry_time\` (\`tenant_id\`, \`at\`);`);

    this.addSql(
      `create table \`cart\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`secret_hash\` varchar(64) null, \`customer_id\` char(36) null, \`created_at\` datetime(3) not null, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`cart\` add unique \`uq_cart_secret\` (\`tenant_id\`, \`secret_hash\`);`);
    this.addSql(`alter table \`cart\` add unique \`uq_cart_customer\` (\`tenant_id\`, \`customer_id\`);`);

    this.addSql(
      `create table \`catalogue_version\` (\`tenant_id\` int unsigned not null auto_increment primary key, \`version\` bigint not null default 0, \`updated_at\` datetime(3) not null) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );

    this.addSql(
      `create table \`category\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`slug\` varchar(80) not null, \`name\` varchar(60) collate utf8mb4_unicode_520_ci not null, \`position\` int not null default 0, \`parent_id\` char(36) null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`category\` add index \`category_tenant_id_parent_id_index\` (\`tenant_id\`, \`parent_id\`);`,
    );
    this.addSql(`alter table \`category\` add unique \`uq_category_slug\` (\`tenant_id\`, \`slug\`);`);

    this.addSql(
      `create table \`customer\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`kakao_hash\` varchar(64) not null, \`name_sealed\` text null, \`email_sealed\` text null, \`email_hash\` varchar(64) null, \`phone_sealed\` text null, \`phone_hash\` varchar(64) null, \`created_at\` datetime(3) not null, \`erased_at\` datetime(3) null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`customer\` add index \`ix_customer_email\` (\`tenant_id\`, \`email_hash\`);`);
    this.addSql(`alter table \`customer\` add index \`ix_customer_phone\` (\`tenant_id\`, \`phone_hash\`);`);
    this.addSql(`alter table \`customer\` add unique \`uq_customer_kakao\` (\`tenant_id\`, \`kakao_hash\`);`);

    this.addSql(
      `create table \`customer_address\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`customer_id\` char(36) not null, \`label\` varchar(40) collate utf8mb4_unicode_520_ci not null, \`zone_code\` varchar(5) not null, \`road_address\` varchar(200) collate utf8mb4_unicode_520_ci not null, \`private_sealed\` text not null, \`is_default\` tinyint(1) not null default false, \`created_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`customer_address\` add index \`customer_address_tenant_id_customer_id_index\` (\`tenant_id\`, \`customer_id\`);`,
    );

    this.addSql(
      `create table \`fulfilment_settings\` (\`tenant_id\` int unsigned not null auto_increment primary key, \`delivered_after_days\` int not null default 7, \`tracker\` varchar(32) not null, \`updated_at\` datetime(3) not null) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );

    this.addSql(
      `create table \`idempotency_key\` (\`tenant_id\` int unsigned not null, \`scope_hash\` varchar(64) not null, \`body_hash\` varchar(64) not null, \`state\` varchar(32) not null, \`result\` json null, \`running_until\` datetime(3) not null, \`created_at\` datetime(3) not null, primary key (\`tenant_id\`, \`scope_hash\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`idempotency_key\` add index \`ix_idempotency_key_age\` (\`tenant_id\`, \`created_at\`);`,
    );

    this.addSql(
      `create table \`kakao_link\` (\`kakao_id\` varchar(32) not null, \`owner_tenant_id\` int unsigned not null, \`customer_id\` char(36) not null, \`created_at\` datetime(3) not null, primary key (\`kakao_id\`, \`owner_tenant_id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`kakao_link\` add index \`ix_kakao_link_tenant\` (\`owner_tenant_id\`);`);

    this.addSql(
      `create table \`media_asset\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`content_hash\` varchar(64) not null, \`width\` int not null, \`height\` int not null, \`bytes\` int not null, \`widths\` varchar(64) not null, \`created_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`media_asset\` add unique \`uq_media_asset_content\` (\`tenant_id\`, \`content_hash\`);`,
    );

    this.addSql(
      `create table \`membership\` (\`staff_id\` char(36) not null, \`owner_tenant_id\` int unsigned not null, \`role\` varchar(32) not null, \`created_at\` datetime(3) not null, primary key (\`staff_id\`, \`owner_tenant_id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`membership\` add index \`ix_membership_tenant\` (\`owner_tenant_id\`);`);

    this.addSql(
      `create table \`notification\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`dedupe_key\` varchar(120) not null, \`template\` varchar(64) not null, \`to_sealed\` text not null, \`variables_sealed\` text not null, \`state\` varchar(32) not null, \`last_error\` varchar(500) collate utf8mb4_unicode_520_ci null, \`created_at\` datetime(3) not null, \`sent_at\` datetime(3) null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`notification\` add unique \`uq_notification_dedupe\` (\`tenant_id\`, \`dedupe_key\`);`,
    );

    this.addSql(
      `create table \`operator\` (\`staff_id\` char(36) not null, \`created_at\` datetime(3) not null, primary key (\`staff_id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );

    this.addSql(
      `create table \`shop_order\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`number\` varchar(24) not null, \`state\` varchar(32) not null, \`allocation\` varchar(32) not null, \`customer_id\` char(36) null, \`guest_hash\` varchar(64) null, \`items_total_won\` int not null, \`discount_won\` int not null default 0, \`shipping_fee_won\` int not null, \`total_won\` int not null, \`tax_free_won\` int not null, \`vat_won\` int not null, \`contact_name_sealed\` text not null, \`contact_phone_sealed\` text not null, \`contact_phone_hash\` varchar(64) not null, \`contact_email_sealed\` text null, \`zone_code\` varchar(5) not null, \`road_address\` varchar(200) collate utf8mb4_unicode_520_ci not null, \`address_sealed\` text not null, \`hold_expires_at\` datetime(3) null, \`placed_at\` datetime(3) not null, \`paid_at\` datetime(3) null, \`cancelled_at\` datetime(3) null, \`cancel_reason\` varchar(200) collate utf8mb4_unicode_520_ci null, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`shop_order\` add index \`ix_shop_order_customer\` (\`tenant_id\`, \`customer_id\`, \`placed_at\`);`,
    );
    this.addSql(
      `alter table \`shop_order\` add index \`ix_shop_order_guest\` (\`tenant_id\`, \`guest_hash\`, \`placed_at\`);`,
    );
    this.addSql(
      `alter table \`shop_order\` add index \`ix_shop_order_placed\` (\`tenant_id\`, \`placed_at\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`shop_order\` add index \`ix_shop_order_state\` (\`tenant_id\`, \`state\`, \`placed_at\`);`,
    );
    this.addSql(
      `alter table \`shop_order\` add index \`ix_shop_order_phone\` (\`tenant_id\`, \`contact_phone_hash\`);`,
    );
    this.addSql(
      `alter table \`shop_order\` add index \`ix_shop_order_hold\` (\`state\`, \`hold_expires_at\`);`,
    );
    this.addSql(
      `alter table \`shop_order\` add unique \`uq_shop_order_number\` (\`tenant_id\`, \`number\`);`,
    );
    this.addSql(
      `alter table \`shop_order\` add constraint \`ck_shop_order_total\` check (total_won = items_total_won - discount_won + shipping_fee_won);`,
    );

    this.addSql(
      `create table \`order_event\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`order_id\` char(36) not null, \`type\` varchar(40) not null, \`detail\` json not null, \`actor\` varchar(80) not null, \`actor_label\` varchar(80) collate utf8mb4_unicode_520_ci not null, \`at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`order_event\` add index \`order_event_tenant_id_order_id_index\` (\`tenant_id\`, \`order_id\`);`,
    );

    this.addSql(
      `create table \`outbox_entry\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`job\` varchar(64) not null, \`payload\` json not null, \`state\` varchar(32) not null, \`coalesce_key\` varchar(120) null, \`available_at\` datetime(3) not null, \`lease_until\` datetime(3) null, \`attempts\` int not null default 0, \`last_error\` varchar(2000) collate utf8mb4_unicode_520_ci null, \`request_id\` varchar(64) null, \`created_at\` datetime(3) not null, \`done_at\` datetime(3) null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`outbox_entry\` add index \`ix_outbox_entry_relay\` (\`state\`, \`available_at\`);`,
    );
    this.addSql(
      `alter table \`outbox_entry\` add index \`ix_outbox_entry_tenant\` (\`tenant_id\`, \`state\`, \`available_at\`);`,
    );
    this.addSql(
      `alter table \`outbox_entry\` add index \`ix_outbox_entry_lease\` (\`state\`, \`lease_until\`);`,
    );
    this.addSql(
      `alter table \`outbox_entry\` add unique \`uq_outbox_entry_coalesce\` (\`tenant_id\`, \`coalesce_key\`);`,
    );

    this.addSql(
      `create table \`payment\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`reference\` varchar(64) not null, \`order_name\` varchar(100) collate utf8mb4_unicode_520_ci not null, \`amount_won\` int not null, \`tax_free_won\` int not null default 0, \`cancelled_won\` int not null default 0, \`customer_key\` varchar(50) not null, \`state\` varchar(32) not null, \`attempt_count\` int not null default 0, \`created_at\` datetime(3) not null, \`paid_at\` datetime(3) null, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`payment\` add unique \`uq_payment_reference\` (\`tenant_id\`, \`reference\`);`,
    );
    this.addSql(`alter table \`payment\` add constraint \`ck_payment_amount\` check (amount_won >= 0);`);
    this.addSql(
      `alter table \`payment\` add constraint \`ck_payment_cancelled\` check (cancelled_won >= 0 and cancelled_won <= amount_won);`,
    );

    this.addSql(
      `create table \`payment_attempt\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`payment_id\` char(36) not null, \`toss_order_id\` varchar(64) not null, \`number\` int not null, \`state\` varchar(32) not null, \`amount_won\` int not null, \`payment_key\` varchar(200) null, \`idempotency_key\` varchar(120) not null, \`secret_sealed\` text null, \`method\` varchar(40) collate utf8mb4_unicode_520_ci null, \`receipt_url\` varchar(500) null, \`failure_code\` varchar(80) null, \`failure_message\` varchar(510) collate utf8mb4_unicode_520_ci null, \`confirming_since\` datetime(3) null, \`check_at\` datetime(3) null, \`checks\` int not null default 0, \`approved_at\` datetime(3) null, \`created_at\` datetime(3) not null, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`payment_attempt\` add index \`ix_payment_attempt_order\` (\`tenant_id\`, \`toss_order_id\`);`,
    );
    this.addSql(
      `alter table \`payment_attempt\` add index \`ix_payment_attempt_check\` (\`state\`, \`check_at\`);`,
    );
    this.addSql(
      `alter table \`payment_attempt\` add index \`payment_attempt_tenant_id_payment_id_index\` (\`tenant_id\`, \`payment_id\`);`,
    );
    this.addSql(
      `alter table \`payment_attempt\` add unique \`uq_payment_attempt_number\` (\`tenant_id\`, \`payment_id\`, \`number\`);`,
    );
    this.addSql(
      `alter table \`payment_attempt\` add unique \`uq_payment_attempt_key\` (\`tenant_id\`, \`idempotency_key\`);`,
    );

    this.addSql(
      `create table \`payment_cancel\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`payment_id\` char(36) not null, \`amount_won\` int not null, \`tax_free_won\` int not null default 0, \`refundable_won\` int not null, \`reason\` varchar(200) collate utf8mb4_unicode_520_ci not null, \`state\` varchar(32) not null, \`idempotency_key\` varchar(120) not null, \`transaction_key\` varchar(64) null, \`failure_code\` varchar(80) null, \`failure_message\` varchar(510) collate utf8mb4_unicode_520_ci null, \`check_at\` datetime(3) null, \`checks\` int not null default 0, \`created_at\` datetime(3) not null, \`done_at\` datetime(3) null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`payment_cancel\` add index \`ix_payment_cancel_check\` (\`state\`, \`check_at\`);`,
    );
    this.addSql(
      `alter table \`payment_cancel\` add index \`payment_cancel_tenant_id_payment_id_index\` (\`tenant_id\`, \`payment_id\`);`,
    );
    this.addSql(
      `alter table \`payment_cancel\` add unique \`uq_payment_cancel_key\` (\`tenant_id\`, \`idempotency_key\`);`,
    );

    this.addSql(
      `create table \`payment_settings\` (\`tenant_id\` int unsigned not null auto_increment primary key, \`client_key\` varchar(100) not null, \`secret_key_sealed\` text not null, \`updated_at\` datetime(3) not null) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );

    this.addSql(
      `create table \`product\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`slug\` varchar(120) not null, \`name\` varchar(120) collate utf8mb4_unicode_520_ci not null, \`brand\` varchar(60) collate utf8mb4_unicode_520_ci null, \`description\` text collate utf8mb4_unicode_520_ci not null, \`status\` varchar(32) not null, \`tax_kind\` varchar(32) not null, \`tags\` json not null, \`badges\` json not null, \`notice\` json not null, \`attributes\` json not null, \`price_won\` int not null, \`list_price_won\` int null, \`discount_percent\` int not null default 0, \`sold_out\` tinyint(1) not null default true, \`rating_sum\` int not null default 0, \`rating_count\` int not null default 0, \`popularity\` int not null default 0, \`search_version\` bigint not null default 0, \`published_at\` datetime(3) null, \`created_at\` datetime(3) not null, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`product\` add index \`ix_product_popular\` (\`tenant_id\`, \`status\`, \`popularity\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`product\` add index \`ix_product_new\` (\`tenant_id\`, \`status\`, \`published_at\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`product\` add index \`ix_product_price\` (\`tenant_id\`, \`status\`, \`price_won\`, \`id\`);`,
    );
    this.addSql(`alter table \`product\` add unique \`uq_product_slug\` (\`tenant_id\`, \`slug\`);`);
    this.addSql(`alter table \`product\` add constraint \`ck_product_price\` check (price_won >= 0);`);

    this.addSql(
      `create table \`product_category\` (\`tenant_id\` int unsigned not null, \`category_id\` char(36) not null, \`product_id\` char(36) not null, primary key (\`tenant_id\`, \`category_id\`, \`product_id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`product_category\` add index \`product_category_tenant_id_category_id_index\` (\`tenant_id\`, \`category_id\`);`,
    );
    this.addSql(
      `alter table \`product_category\` add index \`product_category_tenant_id_product_id_index\` (\`tenant_id\`, \`product_id\`);`,
    );

    this.addSql(
      `create table \`product_image\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`product_id\` char(36) not null, \`asset_id\` char(36) not null, \`position\` int not null, \`alt\` varchar(120) collate utf8mb4_unicode_520_ci not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`product_image\` add index \`product_image_tenant_id_product_id_index\` (\`tenant_id\`, \`product_id\`);`,
    );
    this.addSql(
      `alter table \`product_image\` add index \`product_image_tenant_id_asset_id_index\` (\`tenant_id\`, \`asset_id\`);`,
    );

    this.addSql(
      `create table \`product_option\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`product_id\` char(36) not null, \`name\` varchar(40) collate utf8mb4_unicode_520_ci not null, \`position\` int not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`product_option\` add index \`product_option_tenant_id_product_id_index\` (\`tenant_id\`, \`product_id\`);`,
    );

    this.addSql(
      `create table \`product_option_value\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`option_id\` char(36) not null, \`label\` varchar(60) collate utf8mb4_unicode_520_ci not null, \`position\` int not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`product_option_value\` add index \`product_option_value_tenant_id_option_id_index\` (\`tenant_id\`, \`option_id\`);`,
    );

    this.addSql(
      `create table \`review\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`product_id\` char(36) not null, \`order_line_id\` char(36) null, \`customer_id\` char(36) null, \`author_masked\` varchar(40) collate utf8mb4_unicode_520_ci not null, \`rating\` int not null, \`body\` text collate utf8mb4_unicode_520_ci not null, \`option_label\` varchar(120) collate utf8mb4_unicode_520_ci not null, \`created_at\` datetime(3) not null, \`hidden_at\` datetime(3) null, \`hidden_why\` varchar(200) collate utf8mb4_unicode_520_ci null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`review\` add index \`ix_review_product\` (\`tenant_id\`, \`product_id\`, \`created_at\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`review\` add index \`review_tenant_id_product_id_index\` (\`tenant_id\`, \`product_id\`);`,
    );
    this.addSql(
      `alter table \`review\` add unique \`uq_review_order_line\` (\`tenant_id\`, \`order_line_id\`);`,
    );
    this.addSql(`alter table \`review\` add constraint \`ck_review_rating\` check (rating between 1 and 5);`);

    this.addSql(
      `create table \`review_right\` (\`tenant_id\` int unsigned not null, \`order_line_id\` char(36) not null, \`customer_id\` char(36) not null, \`product_id\` char(36) not null, \`option_label\` varchar(120) collate utf8mb4_unicode_520_ci not null, \`delivered_at\` datetime(3) not null, \`used_at\` datetime(3) null, primary key (\`tenant_id\`, \`order_line_id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`review_right\` add index \`ix_review_right_customer\` (\`tenant_id\`, \`customer_id\`, \`product_id\`);`,
    );

    this.addSql(
      `create table \`road_distance\` (\`tenant_id\` int unsigned not null, \`origin_key\` varchar(32) not null, \`zone_code\` varchar(5) not null, \`meters\` int not null, \`seconds\` int not null, \`measured_at\` datetime(3) not null, primary key (\`tenant_id\`, \`origin_key\`, \`zone_code\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );

    this.addSql(
      `create table \`routing_rule\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`kind\` varchar(32) not null, \`position\` int not null, \`active\` tinyint(1) not null default true, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`routing_rule\` add unique \`uq_routing_rule_kind\` (\`tenant_id\`, \`kind\`);`,
    );

    this.addSql(
      `create table \`search_document\` (\`tenant_id\` int unsigned not null, \`product_id\` char(36) not null, \`version\` bigint not null, \`removed\` tinyint(1) not null default false, \`body\` json not null, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`product_id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`search_document\` add index \`ix_search_document_removed\` (\`tenant_id\`, \`removed\`, \`updated_at\`);`,
    );

    this.addSql(
      `create table \`search_posting\` (\`tenant_id\` int unsigned not null, \`token\` varchar(40) not null, \`product_id\` char(36) not null, \`weight\` int not null, primary key (\`tenant_id\`, \`token\`, \`product_id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`search_posting\` add index \`ix_search_posting_product\` (\`tenant_id\`, \`product_id\`);`,
    );

    this.addSql(
      `create table \`session\` (\`id\` char(36) not null, \`kind\` varchar(32) not null, \`subject_id\` char(36) not null, \`owner_tenant_id\` int null, \`token_hash\` varchar(64) not null, \`previous_token_hash\` varchar(64) null, \`previous_valid_until\` datetime(3) null, \`successor_sealed\` varchar(512) null, \`user_agent\` varchar(255) collate utf8mb4_unicode_520_ci not null, \`created_at\` datetime(3) not null, \`last_used_at\` datetime(3) not null, \`expires_at\` datetime(3) not null, \`revoked_at\` datetime(3) null, \`revoked_why\` varchar(64) null, primary key (\`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`session\` add unique \`uq_session_token\` (\`token_hash\`);`);
    this.addSql(
      `alter table \`session\` add unique \`uq_session_previous_token\` (\`previous_token_hash\`);`,
    );
    this.addSql(`alter table \`session\` add index \`ix_session_subject\` (\`subject_id\`);`);

    this.addSql(
      `create table \`shipping_fee_rule\` (\`tenant_id\` int unsigned not null auto_increment primary key, \`fee_won\` int not null, \`free_from_won\` int null, \`jeju_extra_won\` int not null default 3000, \`island_extra_won\` int not null default 5000, \`updated_at\` datetime(3) not null) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );

    this.addSql(
      `create table \`shop_profile\` (\`tenant_id\` int unsigned not null auto_increment primary key, \`company_name\` varchar(80) collate utf8mb4_unicode_520_ci not null, \`representative\` varchar(40) collate utf8mb4_unicode_520_ci not null, \`address\` varchar(200) collate utf8mb4_unicode_520_ci not null, \`phone\` varchar(20) not null, \`email\` varchar(190) not null, \`business_number\` varchar(10) not null, \`mail_order_number\` varchar(40) collate utf8mb4_unicode_520_ci not null, \`privacy_officer\` varchar(40) collate utf8mb4_unicode_520_ci not null, \`hosting\` varchar(80) collate utf8mb4_unicode_520_ci not null, \`policies\` json not null, \`updated_at\` datetime(3) not null) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );

    this.addSql(
      `create table \`sign_in_attempt\` (\`id\` char(36) not null, \`owner_tenant_id\` int not null, \`host\` varchar(190) not null, \`return_to\` varchar(500) not null, \`browser_hash\` varchar(64) not null, \`nonce\` varchar(64) not null, \`code_verifier\` varchar(128) not null, \`hand_over_hash\` varchar(64) null, \`hand_over_expires_at\` datetime(3) null, \`customer_id\` char(36) null, \`used_at\` datetime(3) null, \`created_at\` datetime(3) not null, \`expires_at\` datetime(3) not null, primary key (\`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`sign_in_attempt\` add unique \`uq_sign_in_attempt_hand_over\` (\`hand_over_hash\`);`,
    );
    this.addSql(`alter table \`sign_in_attempt\` add index \`ix_sign_in_attempt_expiry\` (\`expires_at\`);`);

    this.addSql(
      `create table \`staff\` (\`id\` char(36) not null, \`email\` varchar(190) not null, \`name\` varchar(80) collate utf8mb4_unicode_520_ci not null, \`password_hash\` varchar(255) null, \`failed_sign_ins\` int not null default 0, \`locked_until\` datetime(3) null, \`created_at\` datetime(3) not null, primary key (\`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`staff\` add unique \`uq_staff_email\` (\`email\`);`);

    this.addSql(
      `create table \`stock_holder\` (\`tenant_id\` int unsigned not null, \`holder_hash\` varchar(64) not null, \`last_held_at\` datetime(3) not null, primary key (\`tenant_id\`, \`holder_hash\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`stock_holder\` add index \`ix_stock_holder_age\` (\`tenant_id\`, \`last_held_at\`);`,
    );

    this.addSql(
      `create table \`stock_policy\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`scope\` varchar(32) not null, \`scope_key\` varchar(36) not null, \`warehouse_id\` char(36) null, \`safety_stock\` int null, \`oversell_limit\` int null, \`hold_minutes\` int null, \`low_stock_at\` int null, \`unpaid_share_percent\` int null, \`copied_up_to\` char(36) null, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`stock_policy\` add unique \`uq_stock_policy_scope\` (\`tenant_id\`, \`scope\`, \`scope_key\`);`,
    );

    this.addSql(
      `create table \`storefront_release\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`version\` int not null, \`theme_key\` varchar(32) not null, \`content\` json not null, \`note\` varchar(120) collate utf8mb4_unicode_520_ci not null, \`live\` tinyint(1) not null default false, \`published_by\` varchar(80) not null, \`published_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`storefront_release\` add unique \`uq_storefront_release_version\` (\`tenant_id\`, \`version\`);`,
    );

    this.addSql(
      `create table \`tenant\` (\`id\` int unsigned not null auto_increment primary key, \`slug\` varchar(40) not null, \`name\` varchar(80) collate utf8mb4_unicode_520_ci not null, \`status\` varchar(32) not null, \`plan\` varchar(32) not null, \`created_at\` datetime(3) not null, \`updated_at\` datetime(3) not null) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`tenant\` add unique \`uq_tenant_slug\` (\`slug\`);`);

    this.addSql(
      `create table \`tenant_data_key\` (\`key_id\` varchar(36) not null, \`owner_tenant_id\` int not null, \`wrapped_key\` varchar(255) not null, \`kek_id\` varchar(32) not null, \`created_at\` datetime(3) not null, primary key (\`key_id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`tenant_data_key\` add index \`ix_tenant_data_key_tenant\` (\`owner_tenant_id\`);`,
    );

    this.addSql(
      `create table \`tenant_domain\` (\`host\` varchar(190) not null, \`owner_tenant_id\` int not null, \`created_at\` datetime(3) not null, primary key (\`host\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`tenant_domain\` add index \`ix_tenant_domain_tenant\` (\`owner_tenant_id\`);`);

    this.addSql(
      `create table \`variant\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`product_id\` char(36) not null, \`sku\` varchar(64) not null, \`option_label\` varchar(120) collate utf8mb4_unicode_520_ci not null, \`option_value_ids\` json not null, \`price_won\` int not null, \`list_price_won\` int null, \`weight_grams\` int not null default 0, \`storage\` varchar(32) not null, \`tracked\` tinyint(1) not null default true, \`position\` int not null default 0, \`archived_at\` datetime(3) null, \`created_at\` datetime(3) not null, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`variant\` add index \`variant_tenant_id_product_id_index\` (\`tenant_id\`, \`product_id\`);`,
    );
    this.addSql(`alter table \`variant\` add unique \`uq_variant_sku\` (\`tenant_id\`, \`sku\`);`);
    this.addSql(`alter table \`variant\` add constraint \`ck_variant_price\` check (price_won >= 0);`);

    this.addSql(
      `create table \`order_line\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`order_id\` char(36) not null, \`variant_id\` char(36) not null, \`product_id\` char(36) not null, \`position\` int not null, \`sku\` varchar(64) not null, \`product_slug\` varchar(120) not null, \`product_name\` varchar(120) collate utf8mb4_unicode_520_ci not null, \`option_label\` varchar(120) collate utf8mb4_unicode_520_ci not null, \`image_asset_id\` char(36) null, \`storage\` varchar(32) not null, \`tax_kind\` varchar(32) not null, \`unit_price_won\` int not null, \`list_price_won\` int null, \`line_total_won\` int not null, \`ordered\` int not null, \`cancelled\` int not null default 0, \`shipped\` int not null default 0, \`returned\` int not null default 0, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`order_line\` add index \`order_line_tenant_id_order_id_index\` (\`tenant_id\`, \`order_id\`);`,
    );
    this.addSql(
      `alter table \`order_line\` add index \`order_line_tenant_id_variant_id_index\` (\`tenant_id\`, \`variant_id\`);`,
    );
    this.addSql(
      `alter table \`order_line\` add constraint \`ck_order_line_quantities\` check (ordered > 0 and cancelled >= 0 and shipped >= 0 and returned >= 0);`,
    );
    this.addSql(
      `alter table \`order_line\` add constraint \`ck_order_line_open\` check (cancelled + shipped <= ordered and returned <= shipped);`,
    );

    this.addSql(
      `create table \`lot\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`variant_id\` char(36) not null, \`code\` varchar(40) not null, \`produced_on\` date null, \`expires_on\` date null, \`status\` varchar(32) not null, \`created_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`lot\` add index \`lot_tenant_id_variant_id_index\` (\`tenant_id\`, \`variant_id\`);`,
    );
    this.addSql(`alter table \`lot\` add unique \`uq_lot_code\` (\`tenant_id\`, \`variant_id\`, \`code\`);`);

    this.addSql(
      `create table \`cart_line\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`cart_id\` char(36) not null, \`variant_id\` char(36) not null, \`quantity\` int not null, \`added_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`cart_line\` add index \`cart_line_tenant_id_cart_id_index\` (\`tenant_id\`, \`cart_id\`);`,
    );
    this.addSql(
      `alter table \`cart_line\` add index \`cart_line_tenant_id_variant_id_index\` (\`tenant_id\`, \`variant_id\`);`,
    );
    this.addSql(
      `alter table \`cart_line\` add unique \`uq_cart_line_variant\` (\`tenant_id\`, \`cart_id\`, \`variant_id\`);`,
    );
    this.addSql(`alter table \`cart_line\` add constraint \`ck_cart_line_quantity\` check (quantity > 0);`);

    this.addSql(
      `create table \`warehouse\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`code\` varchar(16) not null, \`name\` varchar(60) collate utf8mb4_unicode_520_ci not null, \`zone_code\` varchar(5) not null, \`road_address\` varchar(200) collate utf8mb4_unicode_520_ci not null, \`detail\` varchar(100) collate utf8mb4_unicode_520_ci not null, \`latitude\` double not null, \`longitude\` double not null, \`cut_off_minute\` int not null default 840, \`preference\` int not null default 0, \`parcel_cost_won\` int not null default 0, \`active\` tinyint(1) not null default true, \`created_at\` datetime(3) not null, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`warehouse\` add unique \`uq_warehouse_code\` (\`tenant_id\`, \`code\`);`);

    this.addSql(
      `create table \`stock_reservation\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`order_id\` char(36) not null, \`order_line_id\` char(36) not null, \`variant_id\` char(36) not null, \`warehouse_id\` char(36) not null, \`part\` int not null default 0, \`quantity\` int not null, \`state\` varchar(32) not null, \`tracked\` int not null default 1, \`idempotency_key\` varchar(120) not null, \`holder_hash\` varchar(64) not null, \`expires_at\` datetime(3) null, \`created_at\` datetime(3) not null, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`stock_reservation\` add index \`ix_stock_reservation_order\` (\`tenant_id\`, \`order_id\`);`,
    );
    this.addSql(
      `alter table \`stock_reservation\` add index \`ix_stock_reservation_level\` (\`tenant_id\`, \`variant_id\`, \`warehouse_id\`, \`state\`);`,
    );
    this.addSql(
      `alter table \`stock_reservation\` add index \`ix_stock_reservation_expiry\` (\`state\`, \`expires_at\`);`,
    );
    this.addSql(
      `alter table \`stock_reservation\` add index \`ix_stock_reservation_holder\` (\`tenant_id\`, \`holder_hash\`, \`state\`);`,
    );
    this.addSql(
      `alter table \`stock_reservation\` add index \`stock_reservation_tenant_id_variant_id_index\` (\`tenant_id\`, \`variant_id\`);`,
    );
    this.addSql(
      `alter table \`stock_reservation\` add index \`stock_reservation_tenant_id_warehouse_id_index\` (\`tenant_id\`, \`warehouse_id\`);`,
    );
    this.addSql(
      `alter table \`stock_reservation\` add unique \`uq_stock_reservation_claim\` (\`tenant_id\`, \`order_line_id\`, \`variant_id\`, \`warehouse_id\`, \`part\`);`,
    );
    this.addSql(
      `alter table \`stock_reservation\` add unique \`uq_stock_reservation_key\` (\`tenant_id\`, \`idempotency_key\`);`,
    );
    this.addSql(
      `alter table \`stock_reservation\` add constraint \`ck_stock_reservation_quantity\` check (quantity > 0);`,
    );

    this.addSql(
      `create table \`stock_level\` (\`tenant_id\` int unsigned not null, \`variant_id\` char(36) not null, \`warehouse_id\` char(36) not null, \`on_hand\` int not null default 0, \`unavailable\` int not null default 0, \`safety_stock\` int not null default 0, \`reserved\` int not null default 0, \`incoming\` int not null default 0, \`oversell_limit\` int not null default 0, \`frozen\` tinyint(1) not null default false, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`variant_id\`, \`warehouse_id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`stock_level\` add index \`stock_level_tenant_id_variant_id_index\` (\`tenant_id\`, \`variant_id\`);`,
    );
    this.addSql(
      `alter table \`stock_level\` add index \`stock_level_tenant_id_warehouse_id_index\` (\`tenant_id\`, \`warehouse_id\`);`,
    );
    this.addSql(
      `alter table \`stock_level\` add constraint \`ck_stock_level_on_hand\` check (on_hand >= 0);`,
    );
    this.addSql(
      `alter table \`stock_level\` add constraint \`ck_stock_level_unavailable\` check (unavailable >= 0);`,
    );
    this.addSql(
      `alter table \`stock_level\` add constraint \`ck_stock_level_reserved\` check (reserved >= 0);`,
    );
    this.addSql(
      `alter table \`stock_level\` add constraint \`ck_stock_level_oversold\` check (reserved <= on_hand - unavailable + oversell_limit);`,
    );

    this.addSql(
      `create table \`shipment\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`number\` varchar(32) not null, \`order_id\` char(36) not null, \`warehouse_id\` char(36) not null, \`state\` varchar(32) not null, \`carrier\` varchar(32) null, \`tracking_number\` varchar(32) null, \`expected_on\` date null, \`track_at\` datetime(3) null, \`picked_at\` datetime(3) null, \`packed_at\` datetime(3) null, \`shipped_at\` datetime(3) null, \`delivered_at\` datetime(3) null, \`delivered_by\` varchar(32) null, \`delivered_reason\` varchar(200) collate utf8mb4_unicode_520_ci null, \`created_at\` datetime(3) not null, \`updated_at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`shipment\` add index \`ix_shipment_state\` (\`tenant_id\`, \`state\`, \`created_at\`);`,
    );
    this.addSql(`alter table \`shipment\` add index \`ix_shipment_track\` (\`state\`, \`track_at\`);`);
    this.addSql(
      `alter table \`shipment\` add index \`ix_shipment_tracking_number\` (\`tenant_id\`, \`tracking_number\`);`,
    );
    this.addSql(
      `alter table \`shipment\` add index \`shipment_tenant_id_order_id_index\` (\`tenant_id\`, \`order_id\`);`,
    );
    this.addSql(
      `alter table \`shipment\` add index \`shipment_tenant_id_warehouse_id_index\` (\`tenant_id\`, \`warehouse_id\`);`,
    );
    this.addSql(`alter table \`shipment\` add unique \`uq_shipment_number\` (\`tenant_id\`, \`number\`);`);

    this.addSql(
      `create table \`shipment_line\` (\`tenant_id\` int unsigned not null, \`shipment_id\` char(36) not null, \`reservation_id\` char(36) not null, \`order_line_id\` char(36) not null, \`quantity\` int not null, \`picked\` int not null default 0, primary key (\`tenant_id\`, \`shipment_id\`, \`reservation_id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`shipment_line\` add index \`shipment_line_tenant_id_shipment_id_index\` (\`tenant_id\`, \`shipment_id\`);`,
    );
    this.addSql(
      `alter table \`shipment_line\` add index \`shipment_line_tenant_id_reservation_id_index\` (\`tenant_id\`, \`reservation_id\`);`,
    );
    this.addSql(
      `alter table \`shipment_line\` add index \`shipment_line_tenant_id_order_line_id_index\` (\`tenant_id\`, \`order_line_id\`);`,
    );
    this.addSql(
      `alter table \`shipment_line\` add constraint \`ck_shipment_line_picked\` check (quantity > 0 and picked >= 0 and picked <= quantity);`,
    );

    this.addSql(
      `create table \`shipment_event\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`shipment_id\` char(36) not null, \`event_key\` varchar(64) not null, \`label\` varchar(100) collate utf8mb4_unicode_520_ci not null, \`place\` varchar(100) collate utf8mb4_unicode_520_ci null, \`actor\` varchar(80) not null, \`at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`shipment_event\` add index \`shipment_event_tenant_id_shipment_id_index\` (\`tenant_id\`, \`shipment_id\`);`,
    );
    this.addSql(
      `alter table \`shipment_event\` add unique \`uq_shipment_event_key\` (\`tenant_id\`, \`shipment_id\`, \`event_key\`);`,
    );

    this.addSql(
      `create table \`webhook_delivery\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`transmission_id\` varchar(120) not null, \`body\` text collate utf8mb4_unicode_520_ci not null, \`state\` varchar(32) not null, \`received_at\` datetime(3) not null, \`handled_at\` datetime(3) null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`webhook_delivery\` add unique \`uq_webhook_delivery_transmission\` (\`tenant_id\`, \`transmission_id\`);`,
    );

    this.addSql(
      `create table \`webhook_token\` (\`token_hash\` varchar(64) not null, \`owner_tenant_id\` int not null, \`created_at\` datetime(3) not null, primary key (\`token_hash\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`webhook_token\` add index \`ix_webhook_token_tenant\` (\`owner_tenant_id\`);`);

    this.addSql(
      `create table \`zone\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`warehouse_id\` char(36) not null, \`code\` varchar(16) not null, \`name\` varchar(60) collate utf8mb4_unicode_520_ci not null, \`position\` int not null default 0, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`zone\` add index \`zone_tenant_id_warehouse_id_index\` (\`tenant_id\`, \`warehouse_id\`);`,
    );
    this.addSql(
      `alter table \`zone\` add unique \`uq_zone_code\` (\`tenant_id\`, \`warehouse_id\`, \`code\`);`,
    );

    this.addSql(
      `create table \`rack\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`zone_id\` char(36) not null, \`code\` varchar(16) not null, \`levels\` int not null, \`bins_per_level\` int not null, \`position\` int not null default 0, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`rack\` add index \`rack_tenant_id_zone_id_index\` (\`tenant_id\`, \`zone_id\`);`,
    );
    this.addSql(`alter table \`rack\` add unique \`uq_rack_code\` (\`tenant_id\`, \`zone_id\`, \`code\`);`);

    this.addSql(
      `create table \`bin\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`warehouse_id\` char(36) not null, \`rack_id\` char(36) null, \`code\` varchar(32) not null, \`kind\` varchar(32) not null, \`level\` int not null default 0, \`place\` int not null default 0, \`walk_order\` int not null default 0, \`capacity\` int null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`bin\` add index \`bin_tenant_id_warehouse_id_index\` (\`tenant_id\`, \`warehouse_id\`);`,
    );
    this.addSql(
      `alter table \`bin\` add index \`bin_tenant_id_rack_id_index\` (\`tenant_id\`, \`rack_id\`);`,
    );
    this.addSql(
      `alter table \`bin\` add unique \`uq_bin_code\` (\`tenant_id\`, \`warehouse_id\`, \`code\`);`,
    );

    this.addSql(
      `create table \`stock_movement\` (\`tenant_id\` int unsigned not null, \`id\` char(36) not null, \`variant_id\` char(36) not null, \`warehouse_id\` char(36) not null, \`bin_id\` char(36) not null, \`lot_id\` char(36) not null, \`kind\` varchar(32) not null, \`delta\` int not null, \`cause\` varchar(64) not null, \`note\` varchar(200) collate utf8mb4_unicode_520_ci null, \`actor\` varchar(80) not null, \`idempotency_key\` varchar(120) not null, \`reverses_id\` char(36) null, \`at\` datetime(3) not null, primary key (\`tenant_id\`, \`id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`stock_movement\` add index \`ix_stock_movement_level\` (\`tenant_id\`, \`variant_id\`, \`warehouse_id\`, \`at\`);`,
    );
    this.addSql(
      `alter table \`stock_movement\` add index \`stock_movement_tenant_id_variant_id_index\` (\`tenant_id\`, \`variant_id\`);`,
    );
    this.addSql(
      `alter table \`stock_movement\` add index \`stock_movement_tenant_id_warehouse_id_index\` (\`tenant_id\`, \`warehouse_id\`);`,
    );
    this.addSql(
      `alter table \`stock_movement\` add index \`stock_movement_tenant_id_bin_id_index\` (\`tenant_id\`, \`bin_id\`);`,
    );
    this.addSql(
      `alter table \`stock_movement\` add index \`stock_movement_tenant_id_lot_id_index\` (\`tenant_id\`, \`lot_id\`);`,
    );
    this.addSql(
      `alter table \`stock_movement\` add unique \`uq_stock_movement_key\` (\`tenant_id\`, \`idempotency_key\`);`,
    );
    this.addSql(
      `alter table \`stock_movement\` add constraint \`ck_stock_movement_delta\` check (delta <> 0);`,
    );

    this.addSql(
      `create table \`bin_stock\` (\`tenant_id\` int unsigned not null, \`bin_id\` char(36) not null, \`variant_id\` char(36) not null, \`lot_id\` char(36) not null, \`quantity\` int not null, primary key (\`tenant_id\`, \`bin_id\`, \`variant_id\`, \`lot_id\`)) default character set utf8mb4 collate utf8mb4_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`bin_stock\` add index \`bin_stock_tenant_id_bin_id_index\` (\`tenant_id\`, \`bin_id\`);`,
    );
    this.addSql(
      `alter table \`bin_stock\` add index \`bin_stock_tenant_id_variant_id_index\` (\`tenant_id\`, \`variant_id\`);`,
    );
    this.addSql(
      `alter table \`bin_stock\` add index \`bin_stock_tenant_id_lot_id_index\` (\`tenant_id\`, \`lot_id\`);`,
    );
    this.addSql(`alter table \`bin_stock\` add constraint \`ck_bin_stock_quantity\` check (quantity >= 0);`);

    this.addSql(
      `alter table \`category\` add constraint \`category_tenant_id_parent_id_foreign\` foreign key (\`tenant_id\`, \`parent_id\`) references \`category\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`customer_address\` add constraint \`customer_address_tenant_id_customer_id_foreign\` foreign key (\`tenant_id\`, \`customer_id\`) references \`customer\` (\`tenant_id\`, \`id\`) on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table \`order_event\` add constraint \`order_event_tenant_id_order_id_foreign\` foreign key (\`tenant_id\`, \`order_id\`) references \`shop_order\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`payment_attempt\` add constraint \`payment_attempt_tenant_id_payment_id_foreign\` foreign key (\`tenant_id\`, \`payment_id\`) references \`payment\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`payment_cancel\` add constraint \`payment_cancel_tenant_id_payment_id_foreign\` foreign key (\`tenant_id\`, \`payment_id\`) references \`payment\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`product_category\` add constraint \`product_category_tenant_id_category_id_foreign\` foreign key (\`tenant_id\`, \`category_id\`) references \`category\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`product_category\` add constraint \`product_category_tenant_id_product_id_foreign\` foreign key (\`tenant_id\`, \`product_id\`) references \`product\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`product_image\` add constraint \`product_image_tenant_id_product_id_foreign\` foreign key (\`tenant_id\`, \`product_id\`) references \`product\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`product_image\` add constraint \`product_image_tenant_id_asset_id_foreign\` foreign key (\`tenant_id\`, \`asset_id\`) references \`media_asset\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`product_option\` add constraint \`product_option_tenant_id_product_id_foreign\` foreign key (\`tenant_id\`, \`product_id\`) references \`product\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`product_option_value\` add constraint \`product_option_value_tenant_id_option_id_foreign\` foreign key (\`tenant_id\`, \`option_id\`) references \`product_option\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`review\` add constraint \`review_tenant_id_product_id_foreign\` foreign key (\`tenant_id\`, \`product_id\`) references \`product\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`variant\` add constraint \`variant_tenant_id_product_id_foreign\` foreign key (\`tenant_id\`, \`product_id\`) references \`product\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`order_line\` add constraint \`order_line_tenant_id_order_id_foreign\` foreign key (\`tenant_id\`, \`order_id\`) references \`shop_order\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`order_line\` add constraint \`order_line_tenant_id_variant_id_foreign\` foreign key (\`tenant_id\`, \`variant_id\`) references \`variant\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`lot\` add constraint \`lot_tenant_id_variant_id_foreign\` foreign key (\`tenant_id\`, \`variant_id\`) references \`variant\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`cart_line\` add constraint \`cart_line_tenant_id_cart_id_foreign\` foreign key (\`tenant_id\`, \`cart_id\`) references \`cart\` (\`tenant_id\`, \`id\`) on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table \`cart_line\` add constraint \`cart_line_tenant_id_variant_id_foreign\` foreign key (\`tenant_id\`, \`variant_id\`) references \`variant\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`stock_reservation\` add constraint \`stock_reservation_tenant_id_variant_id_foreign\` foreign key (\`tenant_id\`, \`variant_id\`) references \`variant\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`stock_reservation\` add constraint \`stock_reservation_tenant_id_warehouse_id_foreign\` foreign key (\`tenant_id\`, \`warehouse_id\`) references \`warehouse\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`stock_level\` add constraint \`stock_level_tenant_id_variant_id_foreign\` foreign key (\`tenant_id\`, \`variant_id\`) references \`variant\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`stock_level\` add constraint \`stock_level_tenant_id_warehouse_id_foreign\` foreign key (\`tenant_id\`, \`warehouse_id\`) references \`warehouse\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`shipment\` add constraint \`shipment_tenant_id_order_id_foreign\` foreign key (\`tenant_id\`, \`order_id\`) references \`shop_order\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`shipment\` add constraint \`shipment_tenant_id_warehouse_id_foreign\` foreign key (\`tenant_id\`, \`warehouse_id\`) references \`warehouse\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`shipment_line\` add constraint \`shipment_line_tenant_id_shipment_id_foreign\` foreign key (\`tenant_id\`, \`shipment_id\`) references \`shipment\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`shipment_line\` add constraint \`shipment_line_tenant_id_reservation_id_foreign\` foreign key (\`tenant_id\`, \`reservation_id\`) references \`stock_reservation\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`shipment_line\` add constraint \`shipment_line_tenant_id_order_line_id_foreign\` foreign key (\`tenant_id\`, \`order_line_id\`) references \`order_line\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`shipment_event\` add constraint \`shipment_event_tenant_id_shipment_id_foreign\` foreign key (\`tenant_id\`, \`shipment_id\`) references \`shipment\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`zone\` add constraint \`zone_tenant_id_warehouse_id_foreign\` foreign key (\`tenant_id\`, \`warehouse_id\`) references \`warehouse\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`rack\` add constraint \`rack_tenant_id_zone_id_foreign\` foreign key (\`tenant_id\`, \`zone_id\`) references \`zone\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`bin\` add constraint \`bin_tenant_id_warehouse_id_foreign\` foreign key (\`tenant_id\`, \`warehouse_id\`) references \`warehouse\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`bin\` add constraint \`bin_tenant_id_rack_id_foreign\` foreign key (\`tenant_id\`, \`rack_id\`) references \`rack\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`stock_movement\` add constraint \`stock_movement_tenant_id_variant_id_foreign\` foreign key (\`tenant_id\`, \`variant_id\`) references \`variant\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`stock_movement\` add constraint \`stock_movement_tenant_id_warehouse_id_foreign\` foreign key (\`tenant_id\`, \`warehouse_id\`) references \`warehouse\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`stock_movement\` add constraint \`stock_movement_tenant_id_bin_id_foreign\` foreign key (\`tenant_id\`, \`bin_id\`) references \`bin\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`stock_movement\` add constraint \`stock_movement_tenant_id_lot_id_foreign\` foreign key (\`tenant_id\`, \`lot_id\`) references \`lot\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );

    this.addSql(
      `alter table \`bin_stock\` add constraint \`bin_stock_tenant_id_bin_id_foreign\` foreign key (\`tenant_id\`, \`bin_id\`) references \`bin\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`bin_stock\` add constraint \`bin_stock_tenant_id_variant_id_foreign\` foreign key (\`tenant_id\`, \`variant_id\`) references \`variant\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
    this.addSql(
      `alter table \`bin_stock\` add constraint \`bin_stock_tenant_id_lot_id_foreign\` foreign key (\`tenant_id\`, \`lot_id\`) references \`lot\` (\`tenant_id\`, \`id\`) on update cascade on delete restrict;`,
    );
  }
}
