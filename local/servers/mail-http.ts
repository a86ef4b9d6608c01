import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { htmlBody, listPage, mailPage } from './mail-page';
import type { MailFilter, MailStore } from './mail-store';

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
// A mail's HTML may come from strangers: no script runs, no form and no request is sent; links open in another window.
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** Makes the SMTP side refuse mails. */
export interface Refusals {
  /** Refuses `count` mails, or all until the next call, with this code; 0 accepts mails again. */
  refuse(code: number, count?: number): void;
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  policy = PAGE_POLICY,
): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}

const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, 'application/json', JSON.stringify(value));

/** A page elsewhere must neither read the mails (DNS rebinding) nor delete them (a form posted across sites). */
function isOwn(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)) return false;
  const { origin } = request.headers;
  return origin === undefined || origin === `http://${host}`;
}

async function refuse(request: IncomingMessage, response: ServerResponse, refusals: Refusals): Promise<void> {
  const body: unknown = await json(request).catch(() => undefined);
  const { code, count } = (body ?? {}) as { code?: unknown; count?: unknown };
  const isCode =
    typeof code === 'number' && (code === 0 || (Number.isInteger(code) && code >= 400 && code < 600));
  const isCount = count === undefined || (typeof count === 'number' && Number.isInteger(count) && count > 0);
  if (!isCode || !isCount) {
    return sendJson(response, 400, {
      error: 'code must be 400-599, or 0 to accept mails again; count, if any, 1 or more',
    });
  }
  refusals.refuse(code, count);
  return sendJson(response, 200, { code, count: count ?? null });
}

function show(url: URL, response: ServerResponse, store: MailStore): void {
  const [, folder, id = '', part] = url.pathname.split('/').map(decodeURIComponent);
  const mail = folder === 'mails' ? store.find(id) : undefined;
  if (url.pathname === '/') return send(response, 200, 'text/html', listPage(store.mails()));
  if (mail === undefined) return send(response, 404, 'text/plain', 'No such mail.');
  if (part === 'html') return send(response, 200, 'text/html', htmlBody(mail), MAIL_POLICY);
  return send(response, 200, 'text/html', mailPage(mail));
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  store: MailStore,
  refusals: Refusals,
) {
  if (!isOwn(request)) return send(response, 403, 'text/plain', 'This page is for http://localhost only.');
  const url = new URL(request.url ?? '/', 'http://localhost');
  const route = `${request.method} ${url.pathname}`;
  if (route === 'GET /api/mails') {
    const filter: MailFilter = {};
    const [to, subject] = [url.searchParams.get('to'), url.searchParams.get('subject')];
    if (to !== null) filter.to = to;
    if (subject !== null) filter.subject = subject;
    return sendJson(response, 200, { mails: store.mails(filter) });
  }
  if (route === 'DELETE /api/mails' || route === 'POST /clear') {
    store.clear();
    response.writeHead(route === 'POST /clear' ? 303 : 204, { location: '/' }).end();
    return undefined;
  }
  if (route === 'POST /api/refuse') return refuse(request, response, refusals);
  if (request.method === 'GET') return show(url, response, store);
  return send(response, 405, 'text/plain', 'No such address.');
}

/** The page and the JSON of the mail catcher. */
export function mailHttp(store: MailStore, refusals: Refusals): RequestListener {
  return (request, response) => {
    handle(request, response, store, refusals).catch((error: unknown) => {
      if (!response.headersSent) send(response, 400, 'text/plain', String(error));
      else response.destroy();
    });
  };
}
