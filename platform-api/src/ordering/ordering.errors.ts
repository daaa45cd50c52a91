import { defineErrors } from '../kernel/index.ts';

export const orderingErrors = defineErrors({
  orderNotFound: ['ordering.order-not-found', 404, 'There is no such order.'],
  lineNotFound: ['ordering.cart-line-not-found', 404, 'This line is not in the cart any more.'],
  variantNotFound: ['ordering.variant-not-found', 404, 'There is no such product.'],
  notForSale: ['ordering.not-for-sale', 409, '{name} is not for sale any more. Take it out of the cart.'],
  soldOut: ['ordering.sold-out', 409, 'Only {left} of {name} are left. Change the quantity.'],
  cartFull: ['ordering.cart-full', 409, 'A cart holds at most {max} different products.'],
  cartEmpty: ['ordering.cart-empty', 409, 'The cart is empty. Put something into it first.'],
  totalChanged: [
    'ordering.total-changed',
    409,
    'A price changed: the total is {totalWon} won now. Look at the cart again and confirm.',
  ],
  belowMinimum: ['ordering.below-minimum', 409, 'An order must come to at least {minimumWon} won.'],
  holdEnded: [
    'ordering.hold-ended',
    409,
    'The time to pay this order is over. Order again; the cart is easily refilled.',
  ],
  notPayable: ['ordering.not-payable', 409, 'This order cannot be paid any more.'],
  paymentRunning: [
    'ordering.payment-running',
    409,
    'A payment of this order is being confirmed. Wait a moment, then try again.',
  ],
  alreadyShipped: [
    'ordering.already-shipped',
    409,
    'Part of this order is on its way, so it cannot be cancelled here. Ask for a return instead.',
  ],
  notCancellable: ['ordering.not-cancellable', 409, 'This order cannot be cancelled any more.'],
});
