import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { StaffRow } from '../../api/types.ts';
import type { ResourceSource } from '../../providers/resource-source.ts';

export const staffSource: ResourceSource<StaffRow> = {
  /** A shop's people come in one answer. */
  list: async () => ({ items: (await answer(api.GET('/admin/v1/staff'))).items, nextCursor: null }),
};
