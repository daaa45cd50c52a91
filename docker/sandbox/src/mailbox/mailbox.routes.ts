import type { FastifyInstance } from 'fastify';
import { parseOr400 } from '../control/parse.ts';
import { type Mailbox, newMail } from './mailbox.ts';
import { sendMailPage, sendMailboxPage, sendMissingMail } from './mailbox.pages.ts';

/** /mailbox: takes mail as JSON and shows it as pages. */
export function registerMailbox(app: FastifyInstance, mailbox: Mailbox): void {
  app.post('/messages', (request, reply) => {
    const { mail, isNew } = mailbox.receive(parseOr400(newMail, request.body));
    return reply.code(isNew ? 201 : 200).send({ id: mail.id, duplicate: !isNew });
  });
  app.get<{ Querystring: { to?: string } }>('/messages', (request) => ({
    items: mailbox.all(request.query.to),
  }));
  app.get<{ Params: { id: string } }>('/messages/:id', (request, reply) => {
    const mail = mailbox.get(request.params.id);
    return mail ? reply.send(mail) : reply.code(404).send({ message: 'There is no mail with this id.' });
  });
  app.delete('/messages', (_request, reply) => {
    mailbox.clear();
    return reply.code(204).send();
  });

  app.get<{ Querystring: { to?: string } }>('/', (request, reply) =>
    sendMailboxPage(reply, mailbox.all(request.query.to), request.query.to ?? ''),
  );
  app.get<{ Params: { id: string } }>('/:id', (request, reply) => {
    const mail = mailbox.get(request.params.id);
    return mail ? sendMailPage(reply, mail) : sendMissingMail(reply);
  });
  app.get<{ Params: { id: string } }>('/:id/body', (request, reply) => {
    const mail = mailbox.get(request.params.id);
    // The mail is shown in a frame without rights, so a script inside it cannot do anything.
    return reply
      .header(
        'content-security-policy',
        "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; sandbox allow-popups",
      )
      .type('text/html; charset=utf-8')
      .send(mail?.html ?? '');
  });
}
