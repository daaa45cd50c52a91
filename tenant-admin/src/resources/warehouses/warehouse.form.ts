import type { Sent, Warehouse } from '../../api/types.ts';

export type WarehouseForm = Sent<'/admin/v1/warehouses', 'post'>;

export const newWarehouse: WarehouseForm = {
  code: '',
  name: '',
  zoneCode: '',
  roadAddress: '',
  detail: '',
  latitude: 0,
  longitude: 0,
  cutOffMinute: 14 * 60,
  preference: 0,
  parcelCostWon: 3000,
  active: true,
};

/** Only what may be changed is sent back. */
export function toInput(form: WarehouseForm | Warehouse): WarehouseForm {
  return {
    code: form.code.trim(),
    name: form.name.trim(),
    zoneCode: form.zoneCode,
    roadAddress: form.roadAddress,
    detail: form.detail ?? '',
    latitude: form.latitude,
    longitude: form.longitude,
    cutOffMinute: form.cutOffMinute,
    preference: form.preference ?? 0,
    parcelCostWon: form.parcelCostWon ?? 0,
    active: form.active,
  };
}
