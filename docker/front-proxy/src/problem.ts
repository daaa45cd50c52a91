import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the proxy itself has to say to a browser or a program. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly titleInKorean: string;
  readonly detailInKorean: string;
}

/** A service does not accept connections. */
export function serviceDown(service: string): Problem {
  return {
    status: 502,
    code: 'service-down',
    title: 'This page cannot be shown right now',
    detail: `The ${service} process does not answer. It is restarted by itself; try again in a few seconds. If that does not help, ./gamja status and ./gamja logs ${service} tell why.`,
    titleInKorean: '지금은 페이지를 열 수 없습니다',
    detailInKorean: `${service} 프로세스가 응답하지 않습니다. 자동으로 다시 시작되니 잠시 뒤 새로고침하세요. 계속되면 ./gamja status와 ./gamja logs ${service}에서 원인을 볼 수 있습니다.`,
  };
}

/** A service accepted the request and stayed silent. */
export function serviceSilent(service: string): Problem {
  return {
    status: 504,
    code: 'service-silent',
    title: 'The answer takes too long',
    detail: `The ${service} process took the request and did not answer in time. Try again; ./gamja logs ${service} tells what it is doing.`,
    titleInKorean: '응답이 너무 오래 걸립니다',
    detailInKorean: `${service} 프로세스가 요청을 받았지만 제때 답하지 않았습니다. 다시 시도하세요. ./gamja logs ${service}에서 상태를 볼 수 있습니다.`,
  };
}

/** The body is larger than anything that is meant to be sent there. */
export function bodyTooLarge(limitBytes: number): Problem {
  const limit = Math.round(limitBytes / 1024 / 1024);
  return {
    status: 413,
    code: 'body-too-large',
    title: 'Too large',
    detail: `At most ${limit} MB can be sent here. Make the file smaller and send it again.`,
    titleInKorean: '파일이 너무 큽니다',
    detailInKorean: `최대 ${limit}MB까지 보낼 수 있습니다. 파일 크기를 줄여 다시 보내세요.`,
  };
}

/** The request is malformed. */
export function badRequest(detail: string): Problem {
  return {
    status: 400,
    code: 'bad-request',
    title: 'Bad request',
    detail,
    titleInKorean: '잘못된 요청입니다',
    detailInKorean: detail,
  };
}

/** There is no such file in the portal. */
export const fileMissing: Problem = {
  status: 404,
  code: 'not-found',
  title: 'Not found',
  detail: 'There is no such file. If the portal was just updated, reload the page.',
  titleInKorean: '찾을 수 없습니다',
  detailInKorean: '그런 파일이 없습니다. 포털이 방금 업데이트되었다면 페이지를 새로고침하세요.',
};

/** The portal's build is missing. */
export const portalMissing: Problem = {
  status: 503,
  code: 'portal-not-built',
  title: 'The portal is not built yet',
  detail: 'Run ./gamja up, which builds it.',
  titleInKorean: '포털이 아직 빌드되지 않았습니다',
  detailInKorean: './gamja up을 실행하면 빌드됩니다.',
};

/** Answers with problem+json, or with a page in the reader's language when a browser asked for a page. */
export function answerProblem(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const wantsPage = request.headers.accept?.includes('text/html') ?? false;
  const body = wantsPage
    ? page(problem, /^ko\b/i.test(request.headers['accept-language'] ?? ''))
    : json(problem);
  response.writeHead(problem.status, {
    'content-type': wantsPage ? 'text/html; charset=utf-8' : 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(problem.status >= 500 ? { 'retry-after': '3' } : {}),
    // What is left of the request's body is not read any more, so the connection cannot be used again.
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function json({ status, code, title, detail }: Problem): string {
  return JSON.stringify({ type: 'about:blank', title, status, code, detail });
}

function page(problem: Problem, inKorean: boolean): string {
  const title = inKorean ? problem.titleInKorean : problem.title;
  const detail = inKorean ? problem.detailInKorean : problem.detail;
  const again = problem.status >= 500 ? '<meta http-equiv="refresh" content="4">' : '';
  return `<!doctype html><html lang="${inKorean ? 'ko' : 'en'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${again}<title>${title}</title><style>body{font:16px/1.7 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem;color:#222;word-break:keep-all}h1{font-size:1.35rem}@media(prefers-color-scheme:dark){body{background:#161616;color:#eee}}</style><h1>${title}</h1><p>${detail}</p></html>`;
}
