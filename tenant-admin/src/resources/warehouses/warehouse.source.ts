import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Warehouse } from '../../api/types.ts';
import type { ResourceSource } from '../../providers/resource-source.ts';

export const warehouseSource: ResourceSource<Warehouse> = {
  list: ({ cursor, limit }) =>
    answer(api.GET('/admin/v1/warehouses', { params: { query: { cursor, limit } } })),
  get: (id) => answer(api.GET('/admin/v1/warehouses/{id}', { params: { path: { id } } })),
};
