import type { Home, ShopStatus } from '../../api/types.ts';

type ListedStep = Home['checklist'][number];
export type StepKey = ListedStep['key'];
/** Everything but the last one, which is a button of its own. */
export type PrepareKey = Exclude<StepKey, 'open'>;

export interface PrepareStep extends ListedStep {
  key: PrepareKey;
  /** The one that is good to do now. */
  next: boolean;
  /** The step that must be done first, if one must. */
  after: 'product' | null;
}

/** The screen on which each step is done. */
export const stepScreens: Record<PrepareKey, string> = {
  profile: '/profile',
  warehouse: '/first-warehouse',
  product: '/products/create',
  stock: '/stock',
  payments: '/payments',
  storefront: '/storefront/look',
};

/** What a finished step shows to somebody who looks again. */
export const doneScreens: Record<PrepareKey, string> = { ...stepScreens, product: '/products' };

/** The step without which this one cannot be done: there is no stock of nothing. Null when nothing stands in the way. */
export function stepBefore(key: StepKey, left: readonly StepKey[]): 'product' | null {
  return key === 'stock' && left.includes('product') ? 'product' : null;
}

/** The steps in the server's order; the first required one that is not done, else the first one left, is next. */
export function prepareSteps(checklist: readonly ListedStep[]): PrepareStep[] {
  const steps = checklist.filter(isPreparation);
  const next = steps.find((step) => step.required && !step.done) ?? steps.find((step) => !step.done);
  const left = steps.filter((step) => !step.done).map(({ key }) => key);
  return steps.map((step) => ({
    ...step,
    next: step === next,
    after: step.done ? null : stepBefore(step.key, left),
  }));
}

/** The missing things that have a screen, in the server's order. */
export function missingSteps(shop: Pick<ShopStatus, 'missing'>): PrepareKey[] {
  return shop.missing.filter((key): key is PrepareKey => key in stepScreens);
}

/** Open once, and closed by its owner for a while: there may be orders to send, so it is not as a new shop. */
export function isPaused(shop: Pick<ShopStatus, 'status' | 'openedAt'>): boolean {
  return shop.status === 'preparing' && shop.openedAt !== null;
}

const isPreparation = (step: ListedStep): step is ListedStep & { key: PrepareKey } => step.key !== 'open';
