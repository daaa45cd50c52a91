import { describe, expect, test } from '@jest/globals';
import { ApiProblem } from '../../../api/problem.ts';
import { fieldFaults } from './new-run.rules.ts';

const words = { taken: 'taken', refused: 'refused' };

describe('a refused order for a tenant', () => {
  test('tells a taken address at the address', () => {
    const problem = new ApiProblem(409, { code: 'platform.slug-taken', detail: 'taken by another' });
    expect(fieldFaults(problem, undefined, words)).toEqual([['slug', 'taken']]);
  });

  test('tells each fault at its field, whatever stands between the parts of its path', () => {
    const problem = new ApiProblem(400, { code: 'request.invalid' });
    expect(
      fieldFaults(
        problem,
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
    expect(fieldFaults(new ApiProblem(500, {}), undefined, words)).toEqual([]);
    expect(fieldFaults(new Error('gone'), undefined, words)).toEqual([]);
  });
});
