import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRenderer } from '../src/notifications/content/render';
import { hostileView, SAMPLE_KINDS, sampleView } from './notification-samples';

const ALL: readonly (readonly [name: string, view: ReturnType<typeof sampleView>])[] = [
  ...SAMPLE_KINDS.map((kind) => [kind, sampleView(kind)] as const),
  ['digest', sampleView('new_offer', 'offer_withdrawn', 'unread_messages')],
  ['hostile', hostileView('new_offer', 'unread_messages')],
];

/**
 * Writes every kind of mail with made-up data, as HTML and as plain text, and a page that links them.
 * @param folder is emptied first
 * @returns the page's path
 */
export async function writePreviews(folder: string): Promise<string> {
  const render = createRenderer();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const rows: string[] = [];
  for (const [name, view] of ALL) {
    const { subject, html, text, push, sms } = await render(view);
    writeFileSync(path.join(folder, `${name}.html`), html);
    const others = [`Push: ${push.title}`, `      ${push.body}`, `SMS:  ${sms}`];
    writeFileSync(
      path.join(folder, `${name}.txt`),
      [`Subject: ${subject}`, '', text, ...others, ''].join('\n'),
    );
    rows.push(
      `<tr><td>${name}</td><td>${escape(subject)}</td><td><a href="${name}.html">HTML</a></td><td><a href="${name}.txt">text</a></td></tr>`,
    );
  }
  const page = path.join(folder, 'index.html');
  writeFileSync(
    page,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parley's mails</title><h1>Parley's mails</h1><table>\n${rows.join('\n')}\n</table></html>\n`,
  );
  return page;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
