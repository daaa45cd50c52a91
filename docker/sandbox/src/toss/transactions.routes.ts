import type { FastifyInstance } from 'fastify';
import { kstIso, parseKst } from '../core/korean-time.ts';
import { addEndpoint } from './endpoint.ts';
import type { PaymentRecord } from './payment.types.ts';
import { TossError } from './toss.errors.ts';
import type { TossWorld } from './world.ts';

interface Transaction {
  transactionKey: string;
  at: number;
  payment: PaymentRecord;
  status: string;
  amount: number;
}

const USUAL_LIMIT = 100;
const MOST = 5000;

/** Transactions by day; settlements, which are empty in the test environment; promotions, of which there are none. */
export function registerTransactions(app: FastifyInstance, world: TossWorld): void {
  addEndpoint(app, world, {
    method: 'GET',
    path: '/v1/transactions',
    operation: 'transactions',
    run: ({ key, query }) => {
      const from = parseKst(query['startDate'] ?? '');
      const to = parseKst(query['endDate'] ?? '');
      const limit = Number(query['limit'] ?? USUAL_LIMIT);
      if (Number.isNaN(from) || Number.isNaN(to) || !(limit >= 1 && limit <= MOST))
        throw new TossError('INVALID_REQUEST');
      const all = world.payments
        .all(key.merchant.mId)
        .flatMap((payment) => transactionsOf(world, payment))
        .filter((row) => row.at >= from && row.at <= to)
        .sort((a, b) => a.at - b.at);
      const after = all.findIndex((row) => row.transactionKey === query['startingAfter']);
      return all.slice(after + 1, after + 1 + limit).map((row) => transactionView(world, row));
    },
  });
  addEndpoint(app, world, {
    method: 'GET',
    path: '/v1/settlements',
    operation: 'settlements',
    run: () => [],
  });
  addEndpoint(app, world, {
    method: 'POST',
    path: '/v1/settlements',
    operation: 'settlements',
    run: () => ({ result: true }),
  });
  addEndpoint(app, world, {
    method: 'GET',
    path: '/v1/promotions/card',
    operation: 'lookup',
    run: () => ({ discountCards: [], interestFreeCards: [] }),
  });
}

function transactionsOf(world: TossWorld, payment: PaymentRecord): Transaction[] {
  const rows: Transaction[] = [];
  if (payment.transactionKey !== null) {
    const waits = payment.approvedAt === null;
    rows.push({
      transactionKey: payment.transactionKey,
      at: payment.approvedAt ?? payment.requestedAt,
      payment,
      status: waits ? 'WAITING_FOR_DEPOSIT' : 'DONE',
      amount: payment.amount,
    });
  }
  const sign = world.behaviour.cancelRowSign === 'negative' ? -1 : 1;
  for (const cancel of payment.cancels) {
    const isWhole = cancel.cancelAmount === payment.amount;
    rows.push({
      transactionKey: cancel.transactionKey,
      at: cancel.canceledAt,
      payment,
      status: isWhole ? 'CANCELED' : 'PARTIAL_CANCELED',
      amount: sign * cancel.cancelAmount,
    });
  }
  return rows;
}

function transactionView(world: TossWorld, { transactionKey, at, payment, status, amount }: Transaction) {
  return {
    mId: payment.mId,
    transactionKey,
    paymentKey: payment.paymentKey,
    orderId: payment.orderId,
    method: world.view(payment).method,
    customerKey: payment.customerKey,
    useEscrow: payment.useEscrow,
    receiptUrl: `${world.publicUrl}/toss/receipts/${payment.paymentKey}`,
    status,
    transactionAt: kstIso(at),
    currency: 'KRW',
    amount,
  };
}
