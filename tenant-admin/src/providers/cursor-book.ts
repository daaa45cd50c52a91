/**
 * The API hands out a cursor for the next page only; react-admin asks for page numbers. The book remembers where the
 * pages of a list begin, and walks there when somebody opens the address of a later page directly.
 */
export class CursorBook {
  private readonly starts = new Map<string, (string | undefined)[]>();

  /** Reads page `page` (from 1) of the list called `key`, reading the pages before it only if they were never seen. */
  async read<Answer extends { nextCursor: string | null }>(
    key: string,
    page: number,
    readFrom: (cursor: string | undefined) => Promise<Answer>,
  ): Promise<Answer> {
    const starts = this.starts.get(key) ?? [undefined];
    this.starts.set(key, starts);
    let at = Math.min(page, starts.length);
    for (;;) {
      const answer = await readFrom(starts[at - 1]);
      if (answer.nextCursor !== null) starts[at] = answer.nextCursor;
      else starts.length = at;
      if (at === page || answer.nextCursor === null) return answer;
      at += 1;
    }
  }
}
