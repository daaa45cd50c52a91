import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';

const kindSchema = z.enum(['all-from-one', 'fewest-parcels', 'nearest', 'preferred-order']);

const ruleSchema = z.object({ kind: kindSchema, active: z.boolean() }).meta({ id: 'RoutingRule' });

/** The owner's rules in the order in which they are asked. */
export const routingRulesView = z.object({ items: z.array(ruleSchema) }).meta({ id: 'RoutingRules' });
export type RoutingRulesView = z.infer<typeof routingRulesView>;

export const routingRulesInput = z
  .object({
    items: z
      .array(ruleSchema)
      .min(1)
      .max(4)
      .refine(
        (rules) => new Set(rules.map((rule) => rule.kind)).size === rules.length,
        'Name each rule once.',
      ),
  })
  .meta({ id: 'RoutingRulesInput' });

/** Why an order is sent from where it is sent from, for the order's page. */
export const decisionView = z
  .object({
    stage: z.enum(['provisional', 'final']),
    decidedAt: z.iso.datetime(),
    destination: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    candidates: z.array(
      z.object({
        warehouseId: idSchema,
        warehouseName: z.string(),
        latitude: z.number(),
        longitude: z.number(),
        distanceMeters: z.int().nullable(),
        distanceKind: z.enum(['road', 'straight']),
        durationSeconds: z.int().nullable(),
        parcelCostWon: z.int(),
        unitsCovered: z.int(),
        chosen: z.boolean(),
      }),
    ),
    rules: z.array(
      z.object({
        kind: kindSchema,
        outcome: z.enum(['decided', 'tied', 'abstained']),
        detail: z.string(),
        code: z.string(),
        params: z.record(z.string(), z.number()),
      }),
    ),
    note: z.string().nullable(),
  })
  .meta({ id: 'AllocationDecision' });
export type DecisionView = z.infer<typeof decisionView>;
