import { Injectable } from '@nestjs/common';
import axios from 'axios';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/index.ts';

/** One mail. `dedupeKey` lets a receiver that understands it drop a repeat. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly dedupeKey: string;
}

const TIMEOUT_MS = 10_000;
/** A mail server that hangs would hold a job's place for ten minutes by default. */
const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: 30_000 };

/** Sends mail by SMTP (`smtp://…`) or to an HTTP address that takes JSON, as MAIL_URL says. */
@Injectable()
export class MailPort {
  private readonly smtp: Transporter | null;

  constructor(private readonly config: Config) {
    const { MAIL_URL } = config.values;
    this.smtp = MAIL_URL.startsWith('smtp') ? createTransport({ url: MAIL_URL, ...limits }) : null;
  }

  /** @throws Error when it was not taken; the job tries again. */
  async send(mail: Mail): Promise<void> {
    const message = { from: this.config.values.MAIL_FROM, ...mail };
    if (this.smtp === null)
      await axios.post(this.config.values.MAIL_URL, message, { timeout: TIMEOUT_MS, proxy: false });
    else await this.smtp.sendMail({ ...message, messageId: `<${mail.dedupeKey}@gamja.invalid>` });
  }
}
