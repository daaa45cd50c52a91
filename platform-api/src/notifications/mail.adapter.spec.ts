import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { loadConfig } from '../config/index.ts';
import { MailPort, type Mail } from './mail.port.ts';

const servers: SMTPServer[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => new Promise<void>((closed) => server.close(() => closed()))),
  );
});

interface Received {
  readonly from: string;
  readonly to: string[];
  readonly message: string;
}

/** A mail server of the test's own; what it takes lands in the list. */
async function startServer(options: SMTPServerOptions = {}): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // It would warn of its own certificate, which one of these tests is about.
    logger: false,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      void text(stream).then((message) => {
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          message,
        });
        done();
      });
    },
    ...options,
  });
  servers.push(server);
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  return { port: (server.server.address() as AddressInfo).port, received };
}

const key = Buffer.alloc(32, 1).toString('base64');
const portTo = (mailUrl: string): MailPort =>
  new MailPort(
    loadConfig({
      DATABASE_URL: 'mysql://nobody@127.0.0.1/none',
      REDIS_URL: 'redis://127.0.0.1',
      ENCRYPTION_KEY: key,
      HASH_KEY: key,
      SIGNING_KEY: key,
      INTERNAL_KEY: 'a-fake-internal-key',
      PROVISIONING_KEY: 'a-fake-provisioning-key',
      PORTAL_URL: 'https://portal.shops.example',
      SHOP_URL_PATTERN: 'https://{slug}.shops.example',
      KAKAO_REST_API_KEY: 'a-fake-key',
      MAIL_URL: mailUrl,
      MAIL_FROM: '감자 <no-reply@shops.example>',
    }),
  );

const mail: Mail = {
  to: 'buyer@example.test',
  subject: '주문이 접수되었어요',
  text: '햇감자 5kg을 보내 드릴게요.',
  html: '<p>햇감자 5kg을 보내 드릴게요.</p>',
  dedupeKey: 'order-placed-0190',
};

const header = (message: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(message)?.[1]?.replaceAll(/\r\n\s+/g, ' ') ?? '';

describe('mail over SMTP', () => {
  it('arrives with its Korean subject, as text and as HTML, from the platform’s sender', async () => {
    const { port, received } = await startServer();
    await portTo(`smtp://127.0.0.1:${port}`).send(mail);
    expect(received).toHaveLength(1);
    const [{ from, to, message } = { from: '', to: [], message: '' }] = received;
    expect(from).toBe('no-reply@shops.example');
    expect(to).toEqual(['buyer@example.test']);
    const subject = [...header(message, 'Subject').matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gi)].map(
      ([, part = '']) => Buffer.from(part, 'base64'),
    );
    expect(Buffer.concat(subject).toString()).toBe(mail.subject);
    expect(header(message, 'Content-Type')).toMatch(/multipart\/alternative/);
    const parts = [...message.matchAll(/Content-Transfer-Encoding: base64\r\n\r\n([\w+/=\r\n]+)/g)];
    expect(parts.map(([, part = '']) => Buffer.from(part, 'base64').toString())).toEqual([
      mail.text,
      mail.html,
    ]);
  });

  it('names itself alike when it is sent again, so that a mail server can tell the repeat', async () => {
    const { port, received } = await startServer();
    const smtp = portTo(`smtp://127.0.0.1:${port}`);
    await smtp.send(mail);
    await smtp.send(mail);
    const ids = received.map(({ message }) => header(message, 'Message-ID'));
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(ids[0]).toContain(mail.dedupeKey);
  });

  it('cannot be given further recipients or headers by what a person typed', async () => {
    const { port, received } = await startServer();
    const subject = '주문\r\nBcc: thief@example.test';
    await portTo(`smtp://127.0.0.1:${port}`).send({ ...mail, subject });
    expect(received[0]?.to).toEqual(['buyer@example.test']);
    expect(header(received[0]?.message ?? '', 'Bcc')).toBe('');
  });

  it('signs in where the address names a user, and fails where the password is wrong', async () => {
    const { port, received } = await startServer({
      authOptional: false,
      onAuth: ({ username, password }, _, done) => {
        if (username === 'gamja' && password === 'a fake/word') done(null, { user: username });
        else done(new Error('no such user'));
      },
    });
    await portTo(`smtp://gamja:${encodeURIComponent('a fake/word')}@127.0.0.1:${port}`).send(mail);
    expect(received).toHaveLength(1);
    await expect(portTo(`smtp://gamja:wrong@127.0.0.1:${port}`).send(mail)).rejects.toThrow();
    expect(received).toHaveLength(1);
  });

  it('fails when the server refuses the recipient, so that the job tells it', async () => {
    const { port, received } = await startServer({
      onRcptTo: (_, __, done) => done(Object.assign(new Error('mailbox unavailable'), { responseCode: 550 })),
    });
    await expect(portTo(`smtp://127.0.0.1:${port}`).send(mail)).rejects.toThrow(/mailbox unavailable/);
    expect(received).toEqual([]);
  });

  it('is not sent to a server whose certificate nobody vouches for', async () => {
    const { port, received } = await startServer({ disabledCommands: [] });
    await expect(portTo(`smtp://127.0.0.1:${port}`).send(mail)).rejects.toThrow(/certificate/i);
    expect(received).toEqual([]);
  });

  it('fails when nobody listens', async () => {
    await expect(portTo('smtp://127.0.0.1:9').send(mail)).rejects.toThrow(/ECONNREFUSED/);
  });
});
