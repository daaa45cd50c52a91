/** Where this browser keeps what was searched for; nobody else learns of it. */
export const RECENT_KEY = 'gamja.recent-searches';
const MOST = 8;

/** The last searches, newest first. */
export function parseSearches(kept: string | null): string[] {
  try {
    const terms: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(terms) ? terms.filter((term): term is string => typeof term === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts a search at the front of the list. */
export function rememberSearch(term: string): void {
  const trimmed = term.trim();
  if (trimmed === '') return;
  const others = parseSearches(localStorage.getItem(RECENT_KEY)).filter((other) => other !== trimmed);
  localStorage.setItem(RECENT_KEY, JSON.stringify([trimmed, ...others].slice(0, MOST)));
}

/** Forgets them all. */
export function forgetSearches(): void {
  localStorage.removeItem(RECENT_KEY);
}
