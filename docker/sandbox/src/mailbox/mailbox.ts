import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../core/clock.ts';
import { type Journal, Shelf } from '../core/journal.ts';

export const newMail = z.object({
  to: z.union([z.string().min(3), z.array(z.string().min(3)).min(1)]),
  from: z.string().min(3),
  subject: z.string().max(500),
  text: z.string().default(''),
  html: z.string().nullish(),
  dedupeKey: z.string().min(1).max(300).nullish(),
});

export interface Mail {
  id: string;
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string | null;
  dedupeKey: string | null;
  receivedAt: string;
}

/** All mail that was ever sent, newest first. */
export class Mailbox {
  #clock: Clock;
  #mails: Shelf<Mail>;

  constructor(clock: Clock, journal: Journal) {
    this.#clock = clock;
    this.#mails = new Shelf<Mail>(journal, 'mails');
  }

  /** Keeps a mail; a second one with the same dedupe key is the first one again. */
  receive(mail: z.output<typeof newMail>): { mail: Mail; isNew: boolean } {
    const dedupeKey = mail.dedupeKey ?? null;
    const known = dedupeKey === null ? undefined : this.all().find((other) => other.dedupeKey === dedupeKey);
    if (known) return { mail: known, isNew: false };
    const kept: Mail = {
      id: randomUUID(),
      to: [mail.to].flat(),
      from: mail.from,
      subject: mail.subject,
      text: mail.text,
      html: mail.html ?? null,
      dedupeKey,
      receivedAt: new Date(this.#clock.now()).toISOString(),
    };
    this.#mails.set(kept.id, kept);
    return { mail: kept, isNew: true };
  }

  get(id: string): Mail | undefined {
    return this.#mails.get(id);
  }

  all(to?: string): Mail[] {
    const mails = this.#mails.values().toReversed();
    return to ? mails.filter((mail) => mail.to.some((address) => address.includes(to))) : mails;
  }

  clear(): void {
    this.#mails.clear();
  }
}
