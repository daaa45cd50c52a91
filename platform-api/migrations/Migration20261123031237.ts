import { Migration } from '@mikro-orm/migrations';

export class Migration20261123031237 extends Migration {
  override name = 'Migration20261123031237';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`tenant\` add \`paused_at\` datetime(3) null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`tenant\` drop column \`paused_at\`;`);
  }
}
