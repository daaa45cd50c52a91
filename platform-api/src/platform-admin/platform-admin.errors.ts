import { defineErrors } from '../kernel/index.ts';

export const platformAdminErrors = defineErrors({
  tenantNotFound: ['platform.tenant-not-found', 404, 'There is no such tenant.'],
  jobNotFound: [
    'platform.job-not-found',
    404,
    'There is no such job. Jobs that are done are kept for a day.',
  ],
  runNotFound: ['platform.run-not-found', 404, 'There is no such provisioning run.'],
  slugTaken: [
    'platform.slug-taken',
    409,
    'The name {slug} belongs to another tenant, or to a run with other input. Choose another name.',
  ],
  runLeased: ['platform.run-leased', 409, '{holder} works on this run until {until}. Ask again after that.'],
  leaseLost: ['platform.lease-lost', 409, 'You do not hold the lease of this run (any more). Take it first.'],
  runBusy: ['platform.run-busy', 409, 'Another request works on this run right now. Ask again in a moment.'],
  wrongState: ['platform.wrong-state', 409, 'A run that is {state} does not take this.'],
  wrongOrder: ['platform.wrong-order', 409, 'The step {first} comes before {step}.'],
  tenantInUse: [
    'platform.tenant-in-use',
    409,
    'The shop has been opened or has orders, so it is not taken back. Suspend it if it must not sell.',
  ],
  probeFailed: [
    'platform.probe-failed',
    422,
    'The storefront answered {status}; only 200 counts. Mend it and probe again.',
  ],
  probeMissing: [
    'platform.probe-missing',
    422,
    'The step probe is done by the one who asks: send what the storefront answered as result.',
  ],
});
