import { provisioning, provisioningBack, takingStep, takingStepBack } from './provisioning.ts';
import type { Scenario } from './scenario.ts';
import { cancelling, paying, placing, shipping, working } from './selling.ts';
import { adjusting, copyingPolicy } from './stocking.ts';

/**
 * Every failpoint of the source with what is under way when the process dies there. A new failpoint gets a line here; the
 * crash test fails until it has one, and when its scenario does not reach it.
 */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'stock.claims-inserted': placing,
  'stock.reserved': placing,
  'checkout.reserved': placing,
  'checkout.ordered': placing,
  'confirm.committed': paying,
  'confirm.claimed': paying,
  'confirm.answered': paying,
  'confirm.paid': paying,
  'confirm.settled': paying,
  'stock.bins-emptied': shipping,
  'stock.shipped': shipping,
  'shipment.shipped': shipping,
  'cancel.requested': cancelling,
  'cancel.answered': cancelling,
  'stock.adjusted-bins': adjusting,
  'relay.claimed': working(),
  'relay.handed-over': working(),
  'worker.handled': working(),
  'allocation.planned': working(),
  'stock.reassigned-levels': working({ stockArrivesMeanwhile: true }),
  'allocation.settled': working(),
  'shipments.created': working(),
  'mail.sent': working(),
  'stock.policy-batch-copied': copyingPolicy,
  'provisioning.registered': takingStep,
  'provisioning.owner-added': takingStep,
  'provisioning.defaults-made': takingStep,
  'provisioning.search-made': takingStep,
  'provisioning.released': takingStep,
  'provisioning.undone': takingStepBack,
  'provisioning.leased': provisioning,
  'provisioning.step-checked': provisioning,
  'provisioning.step-applied': provisioning,
  'provisioning.step-failed': provisioning,
  'provisioning.undo-applied': provisioningBack,
};
