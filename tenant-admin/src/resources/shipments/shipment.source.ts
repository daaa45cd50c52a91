import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Shipment, ShipmentRow, ShipmentState } from '../../api/types.ts';
import type { ResourceSource } from '../../providers/resource-source.ts';

export const shipmentSource: ResourceSource<ShipmentRow, Shipment> = {
  list: ({ cursor, limit, filter }) =>
    answer(
      api.GET('/admin/v1/shipments', {
        params: {
          query: {
            cursor,
            limit,
            q: filter.q,
            state: filter.state as ShipmentState | undefined,
            warehouseId: filter.warehouseId,
          },
        },
      }),
    ),
  get: (id) => answer(api.GET('/admin/v1/shipments/{shipmentId}', { params: { path: { shipmentId: id } } })),
};
