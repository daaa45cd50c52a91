import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Warehouse } from '../../api/types.ts';
import type { ResourceSource } from '../../providers/resource-source.ts';

export const warehouseSource: ResourceSource<Warehouse> = {
  /** A shop has a handful of them; they come in one answer. */
  list: () => answer(api.GET('/admin/v1/warehouses')),
  get: (id) => answer(api.GET('/admin/v1/warehouses/{id}', { params: { path: { id } } })),
};
