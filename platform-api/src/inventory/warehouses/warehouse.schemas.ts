import { z } from 'zod';
import { idSchema, wonSchema } from '../../kernel/index.ts';

const codeSchema = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,15}$/, 'Use up to 16 capital letters, digits and hyphens.');

const zoneCodeSchema = z.string().regex(/^\d{5}$/, 'A zone code (우편번호) has five digits.');
const latitudeSchema = z.number().min(-90).max(90);
const longitudeSchema = z.number().min(-180).max(180);
const cutOffSchema = z.int().min(0).max(1439);
const preferenceSchema = z.int().min(0).max(1000);

/** A warehouse as owners see it. */
export const warehouseView = z
  .object({
    id: idSchema,
    code: z.string(),
    name: z.string(),
    zoneCode: z.string(),
    roadAddress: z.string(),
    detail: z.string(),
    latitude: z.number(),
    longitude: z.number(),
    cutOffMinute: z.int(),
    preference: z.int(),
    parcelCostWon: z.int(),
    active: z.boolean(),
  })
  .meta({ id: 'Warehouse' });
export type WarehouseView = z.infer<typeof warehouseView>;

export const warehouseListView = z.object({
  items: z.array(warehouseView),
  nextCursor: z.string().nullable(),
});

/** A new warehouse. Without coordinates the address is looked up on the map. */
export const warehouseInput = z
  .object({
    code: codeSchema,
    name: z.string().trim().min(1).max(60),
    zoneCode: zoneCodeSchema,
    roadAddress: z.string().trim().min(2).max(200),
    detail: z.string().trim().max(100).default(''),
    latitude: latitudeSchema.optional(),
    longitude: longitudeSchema.optional(),
    cutOffMinute: cutOffSchema.default(840),
    preference: preferenceSchema.default(0),
    parcelCostWon: wonSchema.default(0),
    active: z.boolean().default(true),
  })
  .meta({ id: 'WarehouseInput' });
export type WarehouseInput = z.infer<typeof warehouseInput>;

/** The fields of a warehouse that change; what is left out stays. */
export const warehouseChange = z
  .object({
    code: codeSchema,
    name: z.string().trim().min(1).max(60),
    zoneCode: zoneCodeSchema,
    roadAddress: z.string().trim().min(2).max(200),
    detail: z.string().trim().max(100),
    latitude: latitudeSchema,
    longitude: longitudeSchema,
    cutOffMinute: cutOffSchema,
    preference: preferenceSchema,
    parcelCostWon: wonSchema,
    active: z.boolean(),
  })
  .partial()
  .meta({ id: 'WarehouseChange' });
export type WarehouseChange = z.infer<typeof warehouseChange>;

export const addressQuery = z.object({ q: z.string().trim().min(2).max(100) });

export const addressListView = z.object({
  items: z.array(
    z
      .object({
        zoneCode: z.string(),
        roadAddress: z.string(),
        jibunAddress: z.string(),
        latitude: z.number(),
        longitude: z.number(),
      })
      .meta({ id: 'FoundAddress' }),
  ),
});
