import { useCallback } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatCount, formatWon } from '../format/money.ts';
import { formatAgo, formatDay, formatMoment } from '../format/time.ts';
import type { ko } from './ko/index.ts';
import type { PathOf } from './text-key.ts';

export type TextKey = PathOf<typeof ko>;
export type TextValues = Record<string, string | number>;

/** The sentences of the portal by key, in the language chosen. */
export function useText(): (key: TextKey, values?: TextValues) => string {
  const translate = useTranslate();
  return useCallback((key, values) => translate(key, values), [translate]);
}

/** Money, counts and times written for the language chosen. */
export function useFormat() {
  const [locale] = useLocaleState();
  return {
    locale,
    won: (amount: number) => formatWon(amount, locale),
    count: formatCount,
    day: (at: string | Date) => formatDay(at, locale),
    moment: (at: string | Date) => formatMoment(at, locale),
    ago: (at: string) => formatAgo(at, locale),
  };
}
