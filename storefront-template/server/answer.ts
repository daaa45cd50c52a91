import type { StorefrontSettings } from './settings.ts';

/** Encodings the server can write; `identity` is the text as it is. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** A finished answer: everything the socket needs, nothing left to compute. */
export interface StorefrontAnswer {
  status: number;
  headers: [name: string, value: string][];
  body: Buffer;
}

/** What an answer from the page cache needs to know of a request; making a whole `Request` costs more than all the rest of it. */
export interface PageRequest {
  method: string;
  url: URL;
  cookieHeader: string | null;
  forwardedFor: string | null;
  /** The whole request, with its body, for pages that are drawn. */
  whole: () => Promise<Request>;
}

/** Answers requests for every shop. */
export interface Storefront {
  answer: (request: PageRequest, encoding: Encoding) => Promise<StorefrontAnswer>;
}

/** The shape of the built server bundle, which the start file loads at run time. */
export interface StorefrontModule {
  createStorefront: (settings: StorefrontSettings) => Storefront;
}
