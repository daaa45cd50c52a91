import { ApiProblem } from '../../../api/problem.ts';

/** What the form holds. */
export interface NewRun {
  name: string;
  slug: string;
  plan: string;
  ownerName: string;
  ownerEmail: string;
}

/** By the path of the field in what was sent, with `/` or `.` between its parts. */
const fieldsByPath: Record<string, keyof NewRun> = {
  name: 'name',
  slug: 'slug',
  plan: 'plan',
  'owner.name': 'ownerName',
  'owner.email': 'ownerEmail',
};

/** A refusal as sentences for the form's fields; empty when it is about none of them. */
export function fieldFaults(
  problem: unknown,
  sentences: Record<string, string> | undefined,
  words: { taken: string; refused: string },
): [keyof NewRun, string][] {
  if (problem instanceof ApiProblem && problem.code === 'platform.slug-taken') return [['slug', words.taken]];
  return Object.entries(sentences ?? {}).flatMap(([path, message]): [keyof NewRun, string][] => {
    const field = fieldsByPath[path.replaceAll('/', '.')];
    if (!field) return [];
    return [[field, field === 'slug' ? words.refused : message]];
  });
}
