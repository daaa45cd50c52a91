/** A mail as the sandbox's mailbox keeps it. */
export interface ReceivedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What arrived for an address, oldest first. */
export async function mailsTo(address: string): Promise<ReceivedMail[]> {
  const box = `${process.env['SANDBOX_URL'] ?? ''}/mailbox/messages`;
  const list = (await (await fetch(`${box}?to=${encodeURIComponent(address)}`)).json()) as {
    items: { id: string }[];
  };
  const mails: ReceivedMail[] = [];
  for (const { id } of list.items.toReversed())
    mails.push((await (await fetch(`${box}/${id}`)).json()) as ReceivedMail);
  return mails;
}
