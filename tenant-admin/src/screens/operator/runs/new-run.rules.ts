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

/**
 * A refusal as sentences for the form's fields; empty when it is about none of them.
 * @param code what the API calls the refusal; null for what the API did not say
 */
export function fieldFaults(
  code: string | null,
  sentences: Record<string, string> | undefined,
  words: { taken: string; refused: string },
): [keyof NewRun, string][] {
  if (code === 'platform.slug-taken') return [['slug', words.taken]];
  return Object.entries(sentences ?? {}).flatMap(([path, message]): [keyof NewRun, string][] => {
    const field = fieldsByPath[path.replaceAll('/', '.')];
    if (!field) return [];
    return [[field, field === 'slug' ? words.refused : message]];
  });
}
