import { describe, expect, test } from '@jest/globals';
import { fieldFaults } from './new-run.rules.ts';

const words = { taken: 'taken', refused: 'refused' };

describe('a refused order for a tenant', () => {
  test('tells a taken address at the address', () => {
    expect(fieldFaults('platform.slug-taken', undefined, words)).toEqual([['slug', 'taken']]);
  });

  test('tells each fault at its field, whatever stands between the parts of its path', () => {
    expect(
      fieldFaults(
        'request.invalid',
        { slug: 'kept', 'owner/email': 'no mail', 'owner.name': 'empty', other: 'x' },
        words,
      ),
    ).toEqual([
      ['slug', 'refused'],
      ['ownerEmail', 'no mail'],
      ['ownerName', 'empty'],
    ]);
  });

  test('leaves to a notice what is about no field', () => {
    expect(fieldFaults('server.unexpected', undefined, words)).toEqual([]);
    expect(fieldFaults(null, undefined, words)).toEqual([]);
  });
});
