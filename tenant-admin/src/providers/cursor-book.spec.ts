import { beforeEach, describe, expect, test } from '@jest/globals';
import { CursorBook } from './cursor-book.ts';

/** Three pages: '' → a → b. */
const pages: Record<string, { items: string[]; nextCursor: string | null }> = {
  start: { items: ['1'], nextCursor: 'a' },
  a: { items: ['2'], nextCursor: 'b' },
  b: { items: ['3'], nextCursor: null },
};

describe('CursorBook', () => {
  let asked: string[];
  let book: CursorBook;
  const read = (page: number, key = 'orders') =>
    book.read(key, page, (cursor) => {
      asked.push(cursor ?? 'start');
      return Promise.resolve(pages[cursor ?? 'start'] ?? { items: [], nextCursor: null });
    });

  beforeEach(() => {
    asked = [];
    book = new CursorBook();
  });

  test('the next page is read with the cursor of the one before', async () => {
    await read(1);
    expect((await read(2)).items).toEqual(['2']);
    expect(asked).toEqual(['start', 'a']);
  });

  test('the address of a later page works without having seen the earlier ones', async () => {
    expect((await read(3)).items).toEqual(['3']);
    expect(asked).toEqual(['start', 'a', 'b']);
  });

  test('going back reads only that page', async () => {
    await read(3);
    asked = [];
    await read(2);
    expect(asked).toEqual(['a']);
  });

  test('a page past the end answers with the last one', async () => {
    expect((await read(9)).items).toEqual(['3']);
  });

  test('lists with other conditions do not share cursors', async () => {
    await read(2);
    asked = [];
    await read(1, 'orders paid');
    expect(asked).toEqual(['start']);
  });
});
