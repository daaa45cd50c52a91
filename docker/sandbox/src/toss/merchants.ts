import { createHash } from 'node:crypto';
import type { Shelf } from '../core/journal.ts';
import { TossError } from './toss.errors.ts';

export type KeyKind = 'widget' | 'individual';

export interface Merchant {
  mId: string;
  /** What follows `test_gck_` and its siblings. */
  name: string;
  /** What the pay window shows. */
  displayName: string;
  /** A revoked merchant's keys are answered with UNAUTHORIZED_KEY. */
  revoked: boolean;
}

export interface Key {
  kind: KeyKind;
  merchant: Merchant;
}

const KEY = /^test_(g?)(ck|sk)_([A-Za-z0-9_-]{1,60})$/;

/** Every pair of test keys with the same ending is a merchant, made when one of its keys is first seen. */
export class Merchants {
  #shelf: Shelf<Merchant>;

  constructor(shelf: Shelf<Merchant>) {
    this.#shelf = shelf;
  }

  /** The merchant behind `Authorization: Basic base64(secretKey:)`, or the error Toss answers. */
  authenticate(header: string | undefined): Key & { secretKey: string } {
    const encoded = /^Basic\s+(\S+)$/i.exec(header ?? '')?.[1];
    if (!encoded) throw new TossError('UNAUTHORIZED_KEY');
    const decoded = Buffer.from(encoded, 'base64').toString('utf8');
    if (!decoded.includes(':')) throw new TossError('INCORRECT_BASIC_AUTH_FORMAT');
    const secretKey = decoded.slice(0, decoded.indexOf(':'));
    return { ...this.#key(secretKey, 'sk'), secretKey };
  }

  /** The merchant of a browser's client key. */
  byClientKey(clientKey: string): Key {
    if (/^(test|live)_g?sk_/.test(clientKey)) throw new TossError('INSECURE_KEY_USAGE');
    return this.#key(clientKey, 'ck');
  }

  byMId(mId: string): Merchant | undefined {
    return this.#shelf.values().find((merchant) => merchant.mId === mId);
  }

  all(): Merchant[] {
    return this.#shelf.values();
  }

  /** Changes what the control API may change, making the merchant if it is new. */
  change(name: string, changes: Partial<Pick<Merchant, 'displayName' | 'revoked'>>): Merchant {
    const merchant = { ...this.#byName(name), ...changes };
    this.#shelf.set(name, merchant);
    return merchant;
  }

  clear(): void {
    this.#shelf.clear();
  }

  #key(text: string, side: 'ck' | 'sk'): Key {
    const match = KEY.exec(text);
    const name = match?.[3];
    if (!match || match[2] !== side || !name) throw new TossError('UNAUTHORIZED_KEY');
    const merchant = this.#byName(name);
    if (merchant.revoked) throw new TossError('UNAUTHORIZED_KEY');
    return { kind: match[1] === 'g' ? 'widget' : 'individual', merchant };
  }

  #byName(name: string): Merchant {
    const known = this.#shelf.get(name);
    if (known) return known;
    const merchant = { mId: mIdOf(name), name, displayName: name, revoked: false };
    this.#shelf.set(name, merchant);
    return merchant;
  }
}

/** A mId has at most 14 characters; longer names end in a piece of their hash to stay distinct. */
function mIdOf(name: string): string {
  if (name.length <= 14) return name;
  return name.slice(0, 8) + createHash('sha256').update(name).digest('hex').slice(0, 6);
}
