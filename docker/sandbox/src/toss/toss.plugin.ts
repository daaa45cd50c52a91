import type { FastifyInstance } from 'fastify';
import { type BillingAuths, registerBilling } from './billing.ts';
import { registerCashReceipts } from './cash-receipts.routes.ts';
import { registerPayments } from './payments.routes.ts';
import { registerReceipts } from './receipts.routes.ts';
import { registerSdk } from './sdk/sdk.routes.ts';
import { errorMessage } from './toss.errors.ts';
import { registerTransactions } from './transactions.routes.ts';
import { registerVirtualAccounts } from './virtual-accounts.routes.ts';
import { registerBillingWindow } from './window/billing-window.routes.ts';
import { registerWindow } from './window/window.routes.ts';
import type { TossWorld } from './world.ts';

/** Everything under /toss: the REST API, the SDK script and the windows. */
export function registerToss(app: FastifyInstance, world: TossWorld): void {
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ code: 'NOT_FOUND', message: errorMessage('NOT_FOUND') }),
  );
  const billingAuths: BillingAuths = new Map();
  registerPayments(app, world);
  registerVirtualAccounts(app, world);
  registerBilling(app, world, billingAuths);
  registerCashReceipts(app, world);
  registerTransactions(app, world);
  registerReceipts(app, world);
  registerSdk(app, world);
  registerWindow(app, world);
  registerBillingWindow(app, world, billingAuths);
}
