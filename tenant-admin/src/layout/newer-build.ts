const KEY = 'gamja.reloaded-at';
const PAUSE_MS = 60_000;

/**
 * A portal that stays open over a release asks for parts of screens that the new release has under other names. Loading
 * the page again fetches the new ones; if even that does not help, the screen tells of its failure instead of a circle.
 */
export function reloadForNewerBuild(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < PAUSE_MS) return;
    sessionStorage.setItem(KEY, String(Date.now()));
    event.preventDefault();
    window.location.reload();
  });
}
