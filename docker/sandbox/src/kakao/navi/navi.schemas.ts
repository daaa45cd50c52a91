import { z } from 'zod';

const coordinate = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
]);

const naviPoint = z.object({ x: coordinate, y: coordinate, name: z.string().optional() });
const keyedPoint = naviPoint.extend({ key: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/) });

const shared = {
  radius: z.number().int().positive().max(10_000).optional(),
  priority: z.enum(['TIME', 'DISTANCE']).default('TIME'),
  avoid: z.array(z.string()).default([]),
  roadevent: z.number().int().min(0).max(2).default(0),
};

export const originsBody = z.object({
  origins: z.array(keyedPoint).min(1),
  destination: naviPoint,
  ...shared,
});
export const destinationsBody = z.object({
  origin: naviPoint,
  destinations: z.array(keyedPoint).min(1),
  ...shared,
});
export const waypointsBody = z.object({
  origin: naviPoint,
  destination: naviPoint,
  waypoints: z.array(naviPoint).max(30).default([]),
  priority: z.enum(['RECOMMEND', 'TIME', 'DISTANCE']).default('RECOMMEND'),
  avoid: z.array(z.string()).default([]),
  summary: z.boolean().default(false),
});

export type NaviPoint = z.infer<typeof naviPoint>;
export type KeyedPoint = z.infer<typeof keyedPoint>;

/** `x,y`, `x,y,name=…` or `x,y,angle=…` as in the query of GET /v1/directions; null when it is none. */
export function pointFromText(text: string | undefined): NaviPoint | null {
  const [x = '', y = '', ...rest] = (text ?? '').split(',');
  const name = rest.find((part) => part.startsWith('name='))?.slice(5);
  const parsed = naviPoint.safeParse({ x, y, ...(name === undefined ? {} : { name }) });
  return parsed.success ? parsed.data : null;
}
