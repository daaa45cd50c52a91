import { defineEntity } from '@mikro-orm/core';
import { instant, uuid } from '../database/columns.ts';

/** Directory. One row makes one staff member an operator (platform admin). */
export const Operator = defineEntity({
  name: 'Operator',
  tableName: 'operator',
  properties: { staffId: uuid().primary(), createdAt: instant() },
});
