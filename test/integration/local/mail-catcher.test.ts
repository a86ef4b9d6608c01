import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type MailCatcher, startMailCatcher } from '../../../local/servers/mail-catcher';

const folder = mkdtempSync(join(tmpdir(), 'parley-mail-'));
const stateFile = join(folder, 'mails.json');
let catcher: MailCatcher;
beforeEach(async () => (catcher = await startMailCatcher({ stateFile })));
afterEach(async () => {
  catcher.clear();
  await catcher.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function send(
  mail: { to?: string; subject?: string; text?: string; html?: string } = {},
): Promise<void> {
  const transport = createTransport(catcher.smtpUrl);
  try {
    await transport.sendMail({
      from: 'parley@example.com',
      to: 'moderators@example.com',
      subject: 'Spam',
      text: 'Look',
      ...mail,
    });
  } finally {
    transport.close();
  }
}

const page = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`${catcher.pageUrl}${path}`, init);

describe('mail catcher', () => {
  it('gives what came, filtered, and forgets it when told', async () => {
    const waiting = catcher.waitForMail(({ subject }) => subject === 'Grüße', 5000);
    await send();
    await send({ to: 'anna@example.com', subject: 'Grüße' });
    expect((await waiting).to).toEqual(['anna@example.com']);

    expect(await (await page('/api/mails?to=ANNA')).json()).toMatchObject({
      mails: [{ subject: 'Grüße', text: 'Look\n' }],
    });
    expect(await (await page('/api/mails?subject=spam')).json()).toMatchObject({
      mails: [{ to: ['moderators@example.com'] }],
    });
    expect((await page('/api/mails', { method: 'DELETE' })).status).toBe(204);
    expect(catcher.mails()).toEqual([]);
  });

  it('tells which mails there are when the one waited for does not come', async () => {
    await send({ subject: 'Another' });
    await expect(catcher.waitForMail(() => false, 20)).rejects.toThrow('"Another" to moderators@example.com');
  });

  it('refuses when told: some mails, or all until told otherwise', async () => {
    catcher.failNext(1, 451);
    await expect(send()).rejects.toMatchObject({ responseCode: 451 });
    await send();

    const refuse = (body: unknown) => page('/api/refuse', { method: 'POST', body: JSON.stringify(body) });
    expect((await refuse({ code: 250 })).status).toBe(400);
    expect((await refuse({ code: 550 })).status).toBe(200);
    await expect(send()).rejects.toMatchObject({ responseCode: 550 });
    await expect(send()).rejects.toMatchObject({ responseCode: 550 });
    await refuse({ code: 0 });
    await send();
    expect(catcher.mails()).toHaveLength(2);
  });

  it('keeps mails over a restart', async () => {
    await send({ subject: 'Kept' });
    await catcher.stop();
    catcher = await startMailCatcher({ stateFile });
    expect(catcher.mails()).toMatchObject([{ subject: 'Kept' }]);
  });

  it('shows mails without running what is in them', async () => {
    const script = '<script>alert(1)</script>';
    await send({
      subject: script,
      text: `"><img src=x onerror=alert(1)> https://example.com/?a="b`,
      html: script,
    });
    const [mail] = catcher.mails();
    const list = await (await page('/')).text();
    const view = await (await page(`/mails/${mail?.id}`)).text();
    for (const html of [list, view]) {
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<img');
      expect(html).toContain('&lt;script&gt;');
    }
    expect(view).toContain('<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const body = await page(`/mails/${mail?.id}/html`);
    expect(body.headers.get('content-security-policy')).toMatch(
      /^sandbox (?!.*allow-scripts).*default-src 'none'/,
    );
  });

  it('is no use to other sites', async () => {
    await send();
    const foreign = { method: 'POST', headers: { origin: 'https://evil.example' } };
    expect((await page('/clear', foreign)).status).toBe(403);
    expect(catcher.mails()).toHaveLength(1);
    expect((await page('/clear', { method: 'POST', redirect: 'manual' })).status).toBe(303);
    expect(catcher.mails()).toHaveLength(0);
  });
});
