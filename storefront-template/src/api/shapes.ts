import type { paths } from './schema.gen.ts';

type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never;
type Ok<Operation> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: Status extends 200 | 201 ? Json<Responses[Status]> : never;
    }[keyof Responses]
  : never;
type Sent<Operation> = Operation extends { requestBody?: { content: { 'application/json': infer Body } } }
  ? Body
  : never;

export type Shop = Ok<paths['/shop/v1/shop']['get']>;
export type Section = Shop['sections'][number];
export type Category = Ok<paths['/shop/v1/categories']['get']>['items'][number];
export type ProductPage = Ok<paths['/shop/v1/products']['get']>;
export type ProductCard = ProductPage['items'][number];
export type ProductQuery = NonNullable<paths['/shop/v1/products']['get']['parameters']['query']>;
export type Product = Ok<paths['/shop/v1/products/{slug}']['get']>;
export type Variant = Product['variants'][number];
export type ReviewPage = Ok<paths['/shop/v1/products/{slug}/reviews']['get']>;
export type Review = ReviewPage['items'][number];
export type Suggestions = Ok<paths['/shop/v1/search/suggestions']['get']>;
export type Cart = Ok<paths['/shop/v1/cart']['get']>;
export type CartLine = Cart['lines'][number];
export type Me = Ok<paths['/shop/v1/me']['get']>;
export type SavedAddress = Ok<paths['/shop/v1/me/addresses']['get']>['items'][number];
export type NewAddress = Sent<paths['/shop/v1/me/addresses']['post']>;
export type FoundAddress = Ok<paths['/shop/v1/addresses/search']['get']>['items'][number];
export type Quote = Ok<paths['/shop/v1/checkout/quote']['post']>;
export type NewOrder = Sent<paths['/shop/v1/orders']['post']>;
export type PlacedOrder = Ok<paths['/shop/v1/orders']['post']>;
export type PaymentRequest = PlacedOrder['payment'];
export type PaymentOutcome = Ok<paths['/shop/v1/payments/confirm']['post']>;
export type OrderSummary = Ok<paths['/shop/v1/orders']['get']>['items'][number];
export type Order = Ok<paths['/shop/v1/orders/{orderId}']['get']>;
export type Shipment = Order['shipments'][number];
