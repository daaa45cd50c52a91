import { defineErrors } from '../kernel/index.ts';

export const paymentErrors = defineErrors({
  notFound: ['payments.not-found', 404, 'There is no such payment.'],
  amountMismatch: [
    'payments.amount-mismatch',
    409,
    'The amount is not the one of the order. Nothing was charged.',
  ],
  alreadyPaid: ['payments.already-paid', 409, 'This was paid already.'],
  running: ['payments.running', 409, 'A payment is being confirmed. Wait a moment; do not pay again.'],
  notPayable: ['payments.not-payable', 409, 'This cannot be paid any more. Order again.'],
  notSetUp: [
    'payments.not-set-up',
    409,
    'This shop has no payment contract yet. Its owner enters the Toss keys in the portal.',
  ],
  notCancellable: ['payments.not-cancellable', 409, 'There is no approved payment to give back.'],
  keysDiffer: [
    'payments.keys-differ',
    422,
    'Client key and secret key are not a pair: both must be widget keys or both individual keys, both test or both live.',
  ],
  unknownHook: ['payments.unknown-hook', 404, 'There is nothing at this address.'],
});
