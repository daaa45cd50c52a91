import { newId } from '../../src/kernel/index.ts';

const sandbox = (): string => process.env['SANDBOX_URL'] ?? '';

/** What the sandbox says a merchant was charged. */
export interface TossFacts {
  readonly charges: number;
  readonly chargedWon: number;
  readonly cancelledWon: number;
  /** How many confirmations reached Toss, answered or not. */
  readonly confirms: number;
  readonly cancels: number;
}

/** Names of the faults that the sandbox can play; see docker/sandbox/README.md. */
export interface TossFault {
  readonly operation: 'confirm' | 'cancel' | 'lookup';
  readonly kind:
    | 'lose-answer-before-commit'
    | 'lose-answer-after-commit'
    | 'http-500-before-commit'
    | 'http-500-after-commit'
    | 'delay'
    | 'delay-answer'
    | 'reject';
  readonly code?: string;
  readonly delayMs?: number;
  readonly times?: number;
}

/** One merchant at the sandbox's Toss, with the controls that a test needs. */
export class TossMerchant {
  private constructor(readonly mId: string) {}

  /** A merchant that nobody has used. */
  static fresh(): TossMerchant {
    return new TossMerchant(newId().replaceAll('-', '').slice(-12));
  }

  get keys(): { clientKey: string; secretKey: string } {
    return { clientKey: `test_gck_${this.mId}`, secretKey: `test_gsk_${this.mId}` };
  }

  /** What the pay window leaves behind after 결제하기: the payment key. */
  async authenticate(request: {
    tossOrderId: string;
    amountWon: number;
    taxFreeWon?: number;
    method?: 'CARD' | 'VIRTUAL_ACCOUNT';
  }): Promise<string> {
    const answer = await post('/sandbox/toss/payments', {
      clientKey: this.keys.clientKey,
      orderId: request.tossOrderId,
      amount: request.amountWon,
      taxFreeAmount: request.taxFreeWon ?? 0,
      ...(request.method === undefined ? {} : { method: request.method }),
    });
    return (answer as { paymentKey: string }).paymentKey;
  }

  async facts(): Promise<TossFacts> {
    const response = await fetch(`${sandbox()}/sandbox/toss/payments?mId=${this.mId}`);
    const { charges, chargedWon, cancelledWon, calls } = (await response.json()) as Omit<
      TossFacts,
      'confirms' | 'cancels'
    > & { calls: { operation: string }[] };
    const of = (operation: string): number => calls.filter((call) => call.operation === operation).length;
    return { charges, chargedWon, cancelledWon, confirms: of('confirm'), cancels: of('cancel') };
  }

  /** Registers a webhook address, as the owner does in Toss's developer centre. */
  async sendsWebhooksTo(url: string): Promise<void> {
    await post('/sandbox/toss/webhooks', { mId: this.mId, url });
  }

  /** The next calls of a kind fail in this way. */
  async fails(fault: TossFault): Promise<void> {
    await post('/sandbox/toss/faults', { mId: this.mId, ...fault });
  }
}

/** A POST to the sandbox's controls. */
export async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(`${sandbox()}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The sandbox refused ${path}: ${await response.text()}`);
  return response.status === 204 ? null : await response.json();
}
