import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { StaffRow } from '../../api/types.ts';
import type { ResourceSource } from '../../providers/resource-source.ts';

export const staffSource: ResourceSource<StaffRow> = {
  list: ({ cursor, limit }) => answer(api.GET('/admin/v1/staff', { params: { query: { cursor, limit } } })),
};
