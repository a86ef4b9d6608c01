import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { create, type TemplateDelegate } from 'handlebars';
import type { MailModel } from './mail-model';

export interface MailTemplates {
  html(model: MailModel): string;
  text(model: MailModel): string;
}

const NAME = 'notification';
const TEXT_PARTS = ['offer', 'messages', 'moderation'];

/**
 * Reads and compiles `templates/`: MJML into HTML first, then HTML and text as Handlebars, so that a value is never MJML or
 * a template itself. It takes some 100 ms: once for each process.
 * @throws where a template is not valid MJML, or missing
 */
export async function loadTemplates(folder = templatesFolder()): Promise<MailTemplates> {
  const file = path.join(folder, `${NAME}.mjml`);
  // Loaded here, because it is large and only processes that send e-mails need it.
  const { default: mjml2html } = await import('mjml');
  const { html: markup } = await mjml2html(await readFile(file, 'utf8'), {
    filePath: file,
    ignoreIncludes: false,
    validationLevel: 'strict',
    // Web fonts would make requests to others when an e-mail is read.
    fonts: {},
  });
  // Without the indentation of MJML's output, which is half of it: Gmail cuts mails off at 102 KB.
  const html = compile(markup.replace(/^\s+/gm, ''), { isHtml: true });
  const text = compile(await readFile(path.join(folder, `${NAME}.txt`), 'utf8'), {
    isHtml: false,
    parts: Object.fromEntries(
      await Promise.all(
        TEXT_PARTS.map(
          async (part) => [part, await readFile(path.join(folder, 'parts', `${part}.txt`), 'utf8')] as const,
        ),
      ),
    ),
  });
  return { html, text: (model) => text(model).replace(/\n{3,}/g, '\n\n') };
}

function compile(
  source: string,
  { isHtml, parts = {} }: { isHtml: boolean; parts?: Readonly<Record<string, string>> },
): TemplateDelegate<MailModel> {
  const handlebars = create();
  const options = { noEscape: !isHtml, knownHelpersOnly: true };
  const partials = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, handlebars.compile(part, options)]),
  );
  const template = handlebars.compile<MailModel>(source, options);
  return (model) => template(model, { partials });
}

/** Beside `src/` or, when built, beside `dist/`. */
function templatesFolder(): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'templates');
    if (existsSync(path.join(candidate, `${NAME}.mjml`))) return candidate;
    if (folder === path.dirname(folder)) throw new Error('There is no templates/ folder beside the program');
  }
}
