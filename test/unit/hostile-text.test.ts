import { htmlOf } from '../../local/stream-sandbox/message-views';
import { mailPage } from '../../local/servers/mail-page';
import { headerText } from '../../src/platform/outbound/header-values';
import { automaticAnswer } from '../../src/auto-response/domain/automatic-answer';
import { questionLanguage } from '../../src/auto-response/domain/availability-question';
import { analyseMessage } from '../../src/chat/domain/message-analytics';
import { moderatorMail } from '../../src/moderation/domain/moderator-mail';
import { plainText, singleLine } from '../../src/platform/values/plain-text';
import { foldText } from '../../src/moderation/domain/fold-text';
import { linksOf } from '../../src/moderation/domain/screening/links';
import { createScreening } from '../../src/moderation/domain/screen-message';
import { newOfferBody } from '../../src/offers/http/offer-requests';
import { itemFacts } from '../../src/notifications/content/item-facts';
import { createRenderer } from '../../src/notifications/content/render';
import { messageNew } from '../activities/recording/message-recording';
import { parseEvent } from '../../src/inbox/parsing/parse-event';

const SMALL = 2_500;
const LARGE = 20_000;
/** Eight times the text: eight times the time, 64 times where it is quadratic. */
const MAX_GROWTH = 20;
/** Below it nothing is told from noise, and nobody waits. */
const UNNOTICED_MS = 8;
/** What is linear may still be dear: at most so many times what the yardstick takes. */
const MAX_YARDSTICKS = 15;

const PARTS = [
  'a',
  'A',
  'é',
  'x\n',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '\u00a0',
  '.',
  ',',
  '!',
  '?',
  '-',
  '_',
  '*',
  '~',
  '"',
  "'",

  '(',
  '[',
  '<',
  '{',
  '&',
  '\\',
  '/',
  '@',
  '$',
  '|',
  '1',
  '٣',
  '1 ',
  'a ',
  'a.',
  'a. ',
  'a-',
  'a b c ab ',

  '\u200b',
  '\u200c',
  '\u200d',
  '\ufe0f',
  '\u00ad',
  '\u202e',
  '\u{e0062}',
  'a\u200b',
  'می\u200c',
  '\u0301\u0316',
  'a\u0301',
  '👨\u200d',
  '🏴\u{e0067}',
  '🇩',
  '日',
  'ﷺ',
  '\ud800',
  '<b>',
  '=?',
  '{{',
  '> ',
  '&amp;',

  'http://',
  'https://a',
  'https://www.',
  'www.',
  'bit.ly/',
  'a.b.',
  'a@',
  '?u=https://',
  'buy ',
  'buy-',
  'b u y ',

  'is it ',
  'is the a ',
  'still ',
  'available ',
  'hi, ',
  'is it the a you listed ',
  'i saw is it still ',
  'thanks for ',
  'by any chance ',
  ': "',
  'ist noch ',
  'haben sie ',
  'est-ce que ',
  "c'est ",
  'ob es noch ',
  ', dass es noch ',
  'que vous ',
  '3 uhr ',

  '¿',
  'está ',
  'è ancora ',
  'is de nog ',
  'heb je ',
  'ainda está ',
  'já foi ',
  'czy jeszcze ',
  'aktualne ',

  // Clauses as long as a question may be: the patterns see all of them.
  'czy jeszcze to x nadal ten y wciąż ta z dalej jest on w są one, ',
  'est-ce que le a toujours la b encore votre c tjs ce d dispo de, ',
  'sigue el a todavía la b está los c aún las d siguen este e, ',
  'heb je de a nog het b steeds uw c nog die d is dit e nog, ',
  'czy jeszcze to czy jeszcze to czy jeszcze to czy jeszcze to, ',
];

const written = { ...messageNew({ text: '' }), type: 'message.new' };
const render = createRenderer();
const screen = createScreening();
const ownWords = createScreening(['* b', '- -', 'a a', 'a b', '((', 'x']);
const report = {
  messageId: 'm',
  cid: 'c:c',
  senderId: 's',
  score: 1,
  reasons: [],
  runUrl: 'https://t.example',
};
const item = (text: string) =>
  ({
    kind: 'unread_messages',
    at: 0,
    listing: { id: 'l', title: text },
    messages: [{ from: text, text, at: 0 }],
  }) as never;

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  screening: screen,
  'screening by words of the marketplace': ownWords,
  foldText,
  linksOf,
  questionLanguage,
  analyseMessage: (text) => analyseMessage(text, 0),
  singleLine: (text) => singleLine(text, 100),
  'singleLine of all of it': (text) => singleLine(text, text.length),
  plainText: (text) => plainText(text, 500),
  headerText: (text) => headerText(text, 100),
  itemFacts: (text) => itemFacts(item(text)),
  'a mail to moderators': (text) => moderatorMail({ ...report, text }),
  'an automatic answer': (text) =>
    automaticAnswer({
      kind: 'away',
      language: 'en',
      awayMessage: text,
      title: text,
      similar: [{ title: text }],
    }),
  'the message of an offer': (text) => newOfferBody.safeParse({ amount: 1, currency: 'EUR', message: text }),
  'an event of Stream': (text) => parseEvent({ ...written, message: { ...written.message, text } }),
  "the sandbox's HTML": htmlOf,
  "the mail catcher's page": (text) =>
    mailPage({
      id: 'm',
      receivedAt: '',
      from: text,
      to: [text],
      subject: text,
      text,
      headers: [],
      attachments: [],
    }),
};

/** Of the processor, so that a busy machine takes no part in it. */
function milliseconds(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The fastest of some runs: the compiler and the garbage collector make single ones slow, not all. */
function fastest(runs: number, run: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => milliseconds(run)));
}

/** Like people's text it is one piece, not the tree of pieces that V8 makes of `repeat`. */
function hostile(part: string, length: number): string {
  return Buffer.from(`x${part.repeat(Math.floor(length / part.length))}x`, 'utf16le').toString('utf16le');
}

/** A fixed linear work, so that a slow machine is no slow reader. */
function yardstick(): unknown {
  return hostile('warm é', 200_000).normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
}

/** Whether it is so each time: what chance made slow once is let be, and what is fast costs one run. */
function isEachTime(times: number, isSo: () => boolean): boolean {
  return Array.from({ length: times }).every(isSo);
}

test.each(Object.entries(READERS))('%s: the time grows with the length only', (_, read) => {
  read(hostile('warm ', LARGE));
  const maxMs = MAX_YARDSTICKS * fastest(10, yardstick);
  const slow = PARTS.filter((part) => {
    const large = hostile(part, LARGE);
    const readLarge = (): number => milliseconds(() => read(large));
    if (readLarge() < UNNOTICED_MS) return false;
    const small = hostile(part, SMALL);
    const smallMs = fastest(3, () => read(small));
    return isEachTime(10, () => {
      const ms = readLarge();
      return ms >= UNNOTICED_MS && (ms > maxMs || ms / smallMs > MAX_GROWTH);
    });
  });
  expect(slow).toEqual([]);
});

test('a mail takes a time that does not grow with what people wrote', async () => {
  const view = (text: string) => ({ marketplace: 'M', recipientName: text, items: [item(text)] });
  await render(view('warm'));
  for (const part of PARTS) {
    const before = process.cpuUsage();
    await render(view(hostile(part, LARGE)));
    // Many times what it takes: this is about seconds.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(300);
  }
});
