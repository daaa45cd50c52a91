/** Who asked for a run, as far as an operator can be told: themselves, a colleague, or the tool of the command line. */
export type Requester = 'me' | 'operator' | 'tool';

/** Reads what the audit log calls an actor, such as `operator:<id>`. */
export function requesterOf(requestedBy: string, myId: string | undefined): Requester {
  if (!requestedBy.startsWith('operator:')) return 'tool';
  return requestedBy === `operator:${myId}` ? 'me' : 'operator';
}
