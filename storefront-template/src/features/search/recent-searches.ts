const KEY = 'gamja.recent-searches';
const MOST = 8;

/** The last things searched for in this browser, newest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((term): term is string => typeof term === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts a search at the front of the list. */
export function rememberSearch(term: string): void {
  const trimmed = term.trim();
  if (trimmed === '') return;
  const others = recentSearches().filter((other) => other !== trimmed);
  localStorage.setItem(KEY, JSON.stringify([trimmed, ...others].slice(0, MOST)));
}

/** Forgets one search, or all of them. */
export function forgetSearches(term?: string): void {
  const left = term === undefined ? [] : recentSearches().filter((other) => other !== term);
  localStorage.setItem(KEY, JSON.stringify(left));
}
