import { Router } from 'express';
import { escapeExpression } from 'handlebars';

export interface StartPageLink {
  readonly title: string;
  readonly url: string;
}

/** Links that every Parley has. */
const OWN: readonly StartPageLink[] = [
  { title: 'Is it alive? (/healthz)', url: '/healthz' },
  { title: 'Is every part ready? (/readyz)', url: '/readyz' },
  { title: 'Figures for Prometheus (/metrics)', url: '/metrics' },
];

/**
 * `GET /`: a page of links for a person who opens Parley's address in a browser. A request that does not accept HTML gets
 * the answer of any unknown address.
 *
 * @param links further ones: on a laptop those of the local stack, on a server those of `START_PAGE_LINKS`
 */
export function createStartPage(marketplace: string, links: readonly StartPageLink[]): Router {
  const page = render(marketplace, links);
  const router = Router();
  router.get('/', (request, response, next) => {
    if (request.accepts('json', 'html') !== 'html') next();
    else response.type('html').send(page);
  });
  return router;
}

function render(marketplace: string, links: readonly StartPageLink[]): string {
  const items = [...links, ...OWN].map(
    ({ title, url }) => `      <li><a href="${escapeExpression(url)}">${escapeExpression(title)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Parley</title>
  </head>
  <body>
    <h1>Parley</h1>
    <p>The back office of the chat${marketplace === 'Parley' ? '' : ` of ${escapeExpression(marketplace)}`}. It runs.</p>
    <ul>
${items.join('\n')}
    </ul>
    <p>The API is under <code>/api/v1</code>; Stream posts its webhooks to <code>/api/v1/webhooks/getstream</code>.</p>
  </body>
</html>
`;
}
