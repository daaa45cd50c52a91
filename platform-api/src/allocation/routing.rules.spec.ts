import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RULES, decide } from './routing.rules.ts';
import { candidatePlans } from './routing.plans.rules.ts';
import type { RoutingCandidate, RoutingLine, RoutingPlan, RoutingQuestion } from './routing.types.ts';

const warehouse = (warehouseId: string, overrides: Partial<RoutingCandidate> = {}): RoutingCandidate => ({
  warehouseId,
  warehouseName: `${warehouseId} 센터`,
  latitude: 37,
  longitude: 127,
  distanceMeters: 10_000,
  distanceKind: 'straight',
  durationSeconds: null,
  preference: 0,
  parcelCostWon: 3_000,
  ...overrides,
});
const line = (variantId: string, quantity: number, overrides: Partial<RoutingLine> = {}): RoutingLine => ({
  orderLineId: `line-${variantId}`,
  variantId,
  quantity,
  storage: 'normal',
  tracked: true,
  ...overrides,
});
type Stock = Record<string, Record<string, number>>;
const question = (
  lines: RoutingLine[],
  candidates: RoutingCandidate[],
  stock: Stock,
  overrides: Partial<RoutingQuestion> = {},
): RoutingQuestion => ({
  lines,
  candidates,
  stockAt: (warehouseId, variantId) => stock[warehouseId]?.[variantId] ?? 0,
  rules: DEFAULT_RULES,
  destination: { latitude: 37.5, longitude: 127 },
  note: null,
  ...overrides,
});
const shape = (plan: RoutingPlan | null): Record<string, number> =>
  Object.fromEntries(
    (plan?.parcels ?? []).map((parcel) => [
      `${parcel.warehouseId}/${parcel.storage}`,
      parcel.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    ]),
  );
const saying = (plan: RoutingPlan | null): string[] =>
  (plan?.reasons.rules ?? []).map((rule) => `${rule.kind}: ${rule.outcome}`);

describe('which warehouses send an order', () => {
  it('is the one warehouse that has everything, though another is nearer', () => {
    const plan = decide(
      question([line('a', 2), line('b', 1)], [warehouse('near', { distanceMeters: 1 }), warehouse('far')], {
        near: { a: 5 },
        far: { a: 5, b: 5 },
      }),
    );
    expect(shape(plan)).toEqual({ 'far/normal': 3 });
    expect(saying(plan)).toEqual(['all-from-one: decided']);
  });

  it('is the nearest of those that have everything', () => {
    const stock = { x: { a: 9 }, y: { a: 9 }, z: { a: 1 } };
    const candidates = [
      warehouse('x', { distanceMeters: 300_000 }),
      warehouse('y', { distanceMeters: 20_000 }),
      warehouse('z'),
    ];
    const plan = decide(question([line('a', 2)], candidates, stock));
    expect(shape(plan)).toEqual({ 'y/normal': 2 });
    expect(saying(plan)).toEqual(['all-from-one: tied', 'fewest-parcels: tied', 'nearest: decided']);
  });

  it('is the preferred one when the destination is unknown', () => {
    const candidates = [
      warehouse('x', { distanceMeters: null, preference: 2 }),
      warehouse('y', { distanceMeters: null, preference: 1 }),
    ];
    const plan = decide(
      question([line('a', 2)], candidates, { x: { a: 9 }, y: { a: 9 } }, { destination: null }),
    );
    expect(shape(plan)).toEqual({ 'y/normal': 2 });
    expect(saying(plan).slice(2)).toEqual(['nearest: abstained', 'preferred-order: decided']);
  });

  it('is two when no single one has everything, and as few as possible', () => {
    const stock = { x: { a: 2 }, y: { b: 2, c: 1 }, z: { c: 2 } };
    const plan = decide(
      question(
        [line('a', 2), line('b', 2), line('c', 1)],
        ['x', 'y', 'z'].map((id) => warehouse(id)),
        stock,
      ),
    );
    expect(shape(plan)).toEqual({ 'x/normal': 2, 'y/normal': 3 });
    expect(saying(plan)).toEqual(['all-from-one: abstained']);
    expect(plan?.reasons.note).toBe('There was no other way to send it.');
  });

  it('splits a single line when no warehouse has enough of it', () => {
    const plan = decide(
      question([line('a', 5)], [warehouse('x'), warehouse('y')], { x: { a: 3 }, y: { a: 3 } }),
    );
    expect(shape(plan)).toEqual({ 'x/normal': 3, 'y/normal': 2 });
    expect(plan?.reasons.rules[0]).toMatchObject({ outcome: 'abstained', code: 'no-single-warehouse' });
  });

  it('is decided by the rule that the owner put first: nearest before all from one', () => {
    const candidates = [
      warehouse('near', { distanceMeters: 1_000 }),
      warehouse('far', { distanceMeters: 200_000 }),
    ];
    const stock = { near: { a: 1 }, far: { a: 1, b: 1 } };
    const plan = decide(
      question([line('a', 1), line('b', 1)], candidates, stock, { rules: ['nearest', 'all-from-one'] }),
    );
    expect(shape(plan)).toEqual({ 'near/normal': 1, 'far/normal': 1 });
    expect(saying(plan)).toEqual(['nearest: decided']);
  });

  it('is the cheapest when every rule ties, and says so', () => {
    const candidates = [warehouse('x', { parcelCostWon: 3_500 }), warehouse('y', { parcelCostWon: 2_500 })];
    const plan = decide(question([line('a', 1)], candidates, { x: { a: 1 }, y: { a: 1 } }));
    expect(shape(plan)).toEqual({ 'y/normal': 1 });
    expect(plan?.reasons.note).toContain('cheapest');
  });

  it('is nobody when all of them together have too little', () => {
    expect(
      decide(question([line('a', 7)], [warehouse('x'), warehouse('y')], { x: { a: 3 }, y: { a: 3 } })),
    ).toBeNull();
    expect(decide(question([line('a', 1)], [], {}))).toBeNull();
  });

  it('may be any warehouse for goods that are not counted', () => {
    const plan = decide(question([line('a', 500, { tracked: false })], [warehouse('x')], {}));
    expect(shape(plan)).toEqual({ 'x/normal': 500 });
    expect(plan?.reasons.candidates[0]).toMatchObject({ unitsCovered: 500, chosen: true });
  });

  it('counts parcels by storage kind: two from one warehouse are no fewer than one from each of two', () => {
    const lines = [line('a', 1), line('b', 1, { storage: 'frozen' })];
    const plan = decide(question(lines, [warehouse('x')], { x: { a: 1, b: 1 } }));
    expect(shape(plan)).toEqual({ 'x/normal': 1, 'x/frozen': 1 });
  });

  it('takes two lines of one variant from one stock', () => {
    const lines = [line('a', 2), { ...line('a', 2), orderLineId: 'other' }];
    expect(
      shape(decide(question(lines, [warehouse('x'), warehouse('y')], { x: { a: 3 }, y: { a: 3 } }))),
    ).toEqual({
      'x/normal': 2,
      'y/normal': 2,
    });
    expect(decide(question(lines, [warehouse('x')], { x: { a: 3 } }))).toBeNull();
  });

  it('keeps what it knew: candidates with distance, units covered and who was chosen', () => {
    const plan = decide(
      question(
        [line('a', 4)],
        [warehouse('x', { distanceKind: 'road', durationSeconds: 600 }), warehouse('y')],
        {
          x: { a: 9 },
          y: { a: 3 },
        },
      ),
    );
    expect(
      plan?.reasons.candidates.map(({ warehouseId, unitsCovered, chosen }) => [
        warehouseId,
        unitsCovered,
        chosen,
      ]),
    ).toEqual([
      ['x', 4, true],
      ['y', 3, false],
    ]);
    expect(plan?.reasons.candidates[0]).not.toHaveProperty('preference');
    expect(plan?.reasons.plan).toEqual([
      { warehouseId: 'x', lines: [{ orderLineId: 'line-a', variantId: 'a', quantity: 4 }] },
    ]);
  });
});

describe('any plan, for 600 random questions', () => {
  /** A small generator with a seed, so that a failure can be run again. */
  let state = 7;
  const random = (below: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const randomQuestion = (): RoutingQuestion => {
    const candidates = Array.from({ length: 1 + random(6) }, (_, index) =>
      warehouse(`w${index}`, {
        distanceMeters: random(5) * 1_000,
        preference: random(3),
        parcelCostWon: random(3) * 500,
      }),
    );
    const variants = ['a', 'b', 'c', 'd'].slice(0, 1 + random(4));
    const lines = variants.map((variantId) =>
      line(variantId, 1 + random(6), {
        storage: random(4) === 0 ? 'chilled' : 'normal',
        tracked: random(8) !== 0,
      }),
    );
    const stock = Object.fromEntries(
      candidates.map(({ warehouseId }) => [
        warehouseId,
        Object.fromEntries(variants.map((id) => [id, random(6)])),
      ]),
    );
    const rules = [...DEFAULT_RULES].sort(() => random(3) - 1).slice(0, 1 + random(4));
    return question(lines, candidates, stock, { rules });
  };
  const questions = Array.from({ length: 600 }, randomQuestion);

  it('sends exactly what is asked and never more than a warehouse may sell', () => {
    for (const asked of questions) {
      for (const { parcels } of candidatePlans(asked)) {
        for (const wanted of asked.lines) {
          const parts = parcels.flatMap((parcel) =>
            parcel.lines
              .filter((one) => one.orderLineId === wanted.orderLineId)
              .map((one) => ({ ...one, parcel })),
          );
          expect(parts.reduce((sum, part) => sum + part.quantity, 0)).toBe(wanted.quantity);
          expect(new Set(parts.map(({ parcel }) => parcel.warehouseId)).size).toBe(parts.length);
          for (const part of parts) {
            expect(part.quantity).toBeGreaterThan(0);
            expect(part.parcel.storage).toBe(wanted.storage);
            if (wanted.tracked) {
              expect(part.quantity).toBeLessThanOrEqual(
                asked.stockAt(part.parcel.warehouseId, wanted.variantId),
              );
            }
          }
        }
      }
    }
  });

  it('exists exactly when all warehouses together have what is asked', () => {
    for (const asked of questions) {
      const enough = asked.lines.every(
        ({ variantId, quantity, tracked }) =>
          !tracked ||
          asked.candidates.reduce((sum, one) => sum + asked.stockAt(one.warehouseId, variantId), 0) >=
            quantity,
      );
      expect(decide(asked) !== null).toBe(enough);
    }
  });

  it('is from one warehouse whenever one has everything and that rule is first', () => {
    for (const asked of questions) {
      const single = asked.candidates.some(({ warehouseId }) =>
        asked.lines.every((one) => !one.tracked || asked.stockAt(warehouseId, one.variantId) >= one.quantity),
      );
      if (!single) continue;
      const plan = decide({ ...asked, rules: DEFAULT_RULES });
      expect(new Set(plan?.parcels.map((parcel) => parcel.warehouseId)).size).toBe(1);
    }
  });

  it('is the same for the same question, whatever the order of its warehouses', () => {
    for (const asked of questions.slice(0, 300)) {
      const again = decide({ ...asked, candidates: asked.candidates.toReversed() });
      expect(shape(again)).toEqual(shape(decide(asked)));
    }
  });
});

describe('many warehouses', () => {
  it('are compared twelve at a time, yet the rest still help out when they are needed', () => {
    const candidates = Array.from({ length: 20 }, (_, index) =>
      warehouse(`w${index}`, { distanceMeters: index * 1_000 }),
    );
    const stock = Object.fromEntries(candidates.map(({ warehouseId }) => [warehouseId, { a: 1 }]));
    const plan = decide(question([line('a', 20)], candidates, stock));
    expect(plan?.parcels).toHaveLength(20);
  });
});
