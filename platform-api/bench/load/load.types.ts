/** What the parent process asks a reading generator to do. */
export interface ReadPlan {
  readonly kind: 'read';
  /** Connections are dealt to these ports in turn. */
  readonly ports: readonly number[];
  readonly addresses: readonly Address[];
  /** `again`: in a shuffled order, over and over. `once`: each address one time, for what must not be remembered. */
  readonly order: 'again' | 'once';
  readonly headers: readonly string[];
  readonly connections: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
}

/** Where one request goes. */
export interface Address {
  readonly host: string;
  readonly path: string;
}

/** What a generator of buyers is asked to do. */
export interface BuyPlan {
  readonly kind: 'buy';
  readonly ports: readonly number[];
  readonly sandboxPort: number;
  readonly shops: readonly BuyShop[];
  readonly connections: number;
  readonly warmUpOrders: number;
  /** Orders are begun until this time is over or so many were begun, whatever comes first. */
  readonly measureMs: number;
  readonly ordersMax: number;
  /** False: a buyer who is told that it is sold out goes away content. */
  readonly mustSucceed: boolean;
  /** So that two runs never send the same keys. */
  readonly run: string;
}

/** A shop to buy in. */
export interface BuyShop {
  readonly host: string;
  readonly clientKey: string;
  readonly variantIds: readonly string[];
}

export type Plan = ReadPlan | BuyPlan;

/** What a generator measured. Times in milliseconds. */
export interface LoadResult {
  readonly operations: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly refused: number;
  readonly failures: readonly string[];
}

/** From generator to parent: ready to be measured, or done. */
export type GeneratorMessage =
  | { readonly kind: 'warm' }
  | { readonly kind: 'done'; readonly result: LoadResult }
  | { readonly kind: 'broken'; readonly message: string };
