import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import {
  isRouteErrorResponse,
  ServerRouter,
  type EntryContext,
  type RouterContextProvider,
} from 'react-router';
import { pageContextOf } from './api/page-context.ts';
import { I18nContext } from './i18n/i18n-context.ts';
import { loadTexts } from './i18n/texts.ts';

/** Loaders that have not answered by then are given up, so that a page never hangs. */
export const streamTimeout = 9_000;

/** Draws a whole page at once: it is kept and its inline scripts are hashed for the security policy, so nothing is streamed. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const { locale } = pageContextOf(loadContext);
  const texts = await loadTexts(locale);
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <I18nContext value={{ locale, texts }}>
        <ServerRouter context={routerContext} url={request.url} />
      </I18nContext>,
      {
        onAllReady() {
          clearTimeout(timer);
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError: (error) => handleError(error, { request }),
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** Writes an unexpected fault to the log, one JSON line; a page that is missing is no fault. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const line = {
    time: new Date().toISOString(),
    level: 'error',
    message: 'page failed',
    url: request.url,
    error: text,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
