import type { act as koAct, say as koSay } from '../ko/words.ts';
import type { Translated } from '../text-key.ts';

export const act: Translated<typeof koAct> = {
  save: 'Save',
  close: 'Close',
  remove: 'Remove',
  retry: 'Try again',
  undo: 'Undo',
  back: 'Back',
  clear: 'Clear',
  more: 'Show more',
  reset: 'Discard',
};

export const say: Translated<typeof koSay> = {
  saved: 'Saved',
  loading: 'Loading',
  failedToLoad: 'This could not be loaded',
  crashed: 'This screen ran into a problem',
  offline: 'The server could not be reached. Check your connection and try again.',
  unknownProblem: 'That did not work. Try again in a moment.',
  requestId: 'Tell us this when you ask for help: %{id}',
  checkField: 'Check this value',
  required: 'Required',
  notNegative: 'Cannot be below 0',
  all: 'All',
  unsaved: 'Unsaved changes',
  nothingFound: 'Nothing found',
  nothingFoundHint: 'Try other words or fewer conditions.',
  noSuchThing: 'There is no such thing',
  noSuchThingHint: 'The address may be cut off, or it may be gone meanwhile.',
  clearConditions: 'Clear conditions',
  page: 'Page %{page}',
  previousPage: 'Previous',
  nextPage: 'Next',
  units: '%{count}',
  kilometres: '%{count} km',
};
