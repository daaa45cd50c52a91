import { useCallback } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { ApiProblem } from '../api/problem.ts';

/** A refusal in the reader's language: by its code where there is a sentence for it, else as the server put it. */
export function useProblemText() {
  const translate = useTranslate();
  const [locale] = useLocaleState();

  const sentence = useCallback(
    (problem: unknown): string => {
      if (!(problem instanceof ApiProblem)) return translate('say.unknownProblem');
      if (problem.status === 0) return translate('say.offline');
      return translate(`problems.${problem.code}`, { _: problem.message });
    },
    [translate],
  );

  /** The server names what is wrong with each field in English; in another language the place alone is told. */
  const fieldSentences = useCallback(
    (problem: unknown): Record<string, string> | undefined => {
      const errors = problem instanceof ApiProblem ? problem.fieldErrors : undefined;
      if (!errors || locale === 'en') return errors;
      return Object.fromEntries(Object.keys(errors).map((path) => [path, translate('say.checkField')]));
    },
    [locale, translate],
  );

  return { sentence, fieldSentences };
}
