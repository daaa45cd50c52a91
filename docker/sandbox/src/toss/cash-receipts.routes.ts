import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { kstIso } from '../core/korean-time.ts';
import { isWon } from './amounts.ts';
import { type CashReceipt, cashReceiptView, newReceipt } from './cash-receipts.ts';
import { addEndpoint } from './endpoint.ts';
import { readOrderFields } from './order-fields.ts';
import { TossError } from './toss.errors.ts';
import type { TossWorld } from './world.ts';

const receiptBody = z.object({
  type: z.enum(['소득공제', '지출증빙']),
  customerIdentityNumber: z.string().regex(/^\d{1,30}$/),
});

/** Issues, cancels and lists cash receipts. */
export function registerCashReceipts(app: FastifyInstance, world: TossWorld): void {
  addEndpoint(app, world, {
    method: 'POST',
    path: '/v1/cash-receipts',
    operation: 'cash-receipt',
    run: ({ key, body }) => {
      const { customerName: _unused, ...order } = readOrderFields(body);
      const parsed = receiptBody.safeParse(body);
      if (!parsed.success) throw new TossError('INVALID_REQUEST');
      const receipt = newReceipt(world, { ...order, ...parsed.data, mId: key.merchant.mId });
      return cashReceiptView(receipt, world.publicUrl);
    },
  });
  addEndpoint(app, world, {
    method: 'POST',
    path: '/v1/cash-receipts/:receiptKey/cancel',
    operation: 'cash-receipt',
    run: ({ key, params, body }) => {
      const receipt = world.cashReceipts.get(params['receiptKey'] ?? '');
      if (!receipt || receipt.mId !== key.merchant.mId) throw new TossError('NOT_FOUND');
      return cashReceiptView(cancelReceipt(world, receipt, body['amount']), world.publicUrl);
    },
  });
  addEndpoint(app, world, {
    method: 'GET',
    path: '/v1/cash-receipts',
    operation: 'cash-receipt',
    run: ({ key, query }) => {
      const day = query['requestDate'] ?? '';
      const limit = Number(query['limit'] ?? 100);
      const ofDay = world.cashReceipts
        .values()
        .filter((receipt) => receipt.mId === key.merchant.mId && kstIso(receipt.requestedAt).startsWith(day));
      const start = Number(query['cursor'] ?? 0);
      const shown = ofDay.slice(start, start + limit);
      return {
        hasNext: start + limit < ofDay.length,
        lastCursor: start + shown.length,
        data: shown.map((receipt) => cashReceiptView(receipt, world.publicUrl)),
      };
    },
  });
}

function cancelReceipt(world: TossWorld, receipt: CashReceipt, wanted: unknown): CashReceipt {
  const amount = wanted ?? receipt.balance;
  if (!isWon(amount) || amount === 0) throw new TossError('INVALID_REQUEST');
  if (amount > receipt.balance) throw new TossError('NOT_CANCELABLE_AMOUNT');
  world.cashReceipts.set(receipt.receiptKey, { ...receipt, balance: receipt.balance - amount });
  return newReceipt(world, { ...receiptFields(receipt), amount, cancels: true });
}

function receiptFields(receipt: CashReceipt) {
  const { mId, orderId, orderName, type, taxFreeAmount, customerIdentityNumber } = receipt;
  return { mId, orderId, orderName, type, taxFreeAmount, customerIdentityNumber };
}
