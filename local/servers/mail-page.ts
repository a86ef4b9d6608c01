import type { Mail } from './mail-store';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe inside HTML elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Escapes a text and makes its http(s) addresses links. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) =>
      index % 2 === 0
        ? escapeHtml(part)
        : `<a href="${escapeHtml(part)}" target="_blank" rel="noopener noreferrer">${escapeHtml(part)}</a>`,
    )
    .join('');
}

const style = `
  :root { color-scheme: light dark; --line: #8883; --soft: #8881; --faint: #888; --accent: #0a7d6c }
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem }
  h1 { font-size: 1.3rem; margin: 0 } a { color: var(--accent) }
  header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; flex-wrap: wrap;
    border-bottom: 1px solid var(--line); padding-bottom: .75rem; margin-bottom: .5rem }
  .faint { color: var(--faint); font-size: .87rem }
  button { font: inherit; border: 1px solid var(--line); background: none; color: inherit; border-radius: .4rem;
    padding: .15rem .7rem; cursor: pointer }
  ol { list-style: none; margin: 0; padding: 0 }
  li a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .6rem .5rem; color: inherit;
    text-decoration: none; border-bottom: 1px solid var(--line) }
  li a:hover, li a:focus { background: var(--soft) }
  li strong { overflow-wrap: anywhere } li .preview { grid-column: 1 / -1; overflow: hidden;
    text-overflow: ellipsis; white-space: nowrap }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0 1rem }
  dt { color: var(--faint) } dd { margin: 0; overflow-wrap: anywhere }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); border-radius: .5rem;
    padding: 1rem; font: 14px/1.5 ui-monospace, monospace }
  iframe { width: 100%; height: 32rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff }
`;

function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>${head}<style>${style}</style></head><body>${body}</body></html>`;
}

const time = (mail: Mail): string =>
  `<time class="faint" datetime="${escapeHtml(mail.receivedAt)}">${escapeHtml(mail.receivedAt.replace('T', ' ').slice(0, 19))} UTC</time>`;

const subject = (mail: Mail): string => mail.subject || '(no subject)';

/** The page of all mails, newest first. It reloads itself every few seconds. */
export function listPage(mails: readonly Mail[]): string {
  const items = mails.toReversed().map(
    (
      mail,
    ) => `<li><a href="/mails/${encodeURIComponent(mail.id)}"><strong>${escapeHtml(subject(mail))}</strong>
      ${time(mail)}<span class="preview faint">to ${escapeHtml(mail.to.join(', '))}: ${escapeHtml(mail.text.slice(0, 160))}</span></a></li>`,
  );
  const none = '<p class="faint">No mail yet. What Parley sends is caught here and goes no further.</p>';
  return page(
    `Mails (${mails.length})`,
    `<header><h1>Mails that Parley sent</h1><form method="post" action="/clear">
      <span class="faint">${mails.length} caught</span> <button>Delete all</button></form></header>
    ${items.length === 0 ? none : `<ol>${items.join('')}</ol>`}`,
    '<meta http-equiv="refresh" content="5">',
  );
}

/** The page of one mail. Its HTML is shown in a frame of its own, where no script runs. */
export function mailPage(mail: Mail): string {
  const rows = [
    ['From', mail.from],
    ['To', mail.to.join(', ')],
    ...mail.attachments.map((file) => [
      'Attachment',
      `${file.filename} (${file.contentType}, ${file.bytes} bytes)`,
    ]),
  ].map(([name = '', value = '']) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  const html =
    mail.html === undefined
      ? ''
      : `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail's HTML"
          src="/mails/${encodeURIComponent(mail.id)}/html"></iframe>`;
  const headers = mail.headers.map(([name, value]) => `${name}: ${value}`).join('\n');
  return page(
    subject(mail),
    `<p><a href="/">All mails</a></p><header><h1>${escapeHtml(subject(mail))}</h1>${time(mail)}</header>
    <dl>${rows.join('')}</dl>${html}<pre>${withLinks(mail.text)}</pre>
    <details><summary>Headers</summary><pre>${escapeHtml(headers)}</pre></details>`,
  );
}

/** The mail's own HTML, to be sent with a policy that allows nothing but styles and inline images. */
export function htmlBody(mail: Mail): string {
  return `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html ?? ''}`;
}
