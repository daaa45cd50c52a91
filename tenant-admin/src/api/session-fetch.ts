/**
 * A fetch that renews the session once when it has run out. Many screens ask at the same time, so the renewal is
 * shared: a refresh token is good for one use, and a second simultaneous renewal would sign the person out.
 */
export function sessionFetch(refreshUrl: string): (request: Request) => Promise<Response> {
  let renewal: Promise<boolean> | null = null;

  const renew = () => {
    // The lock spans the browser's tabs: two tabs must not spend the same token either.
    renewal ??= navigator.locks
      .request('gamja.session', () => fetch(refreshUrl, { method: 'POST' }))
      .then((answer) => answer.ok)
      .catch(() => false)
      .finally(() => {
        renewal = null;
      });
    return renewal;
  };

  return async (request) => {
    const retry = request.clone();
    const answer = await fetch(request);
    if (answer.status !== 401 || request.url.includes('/auth/')) return answer;
    return (await renew()) ? fetch(retry) : answer;
  };
}
