import { formatAmount } from '../../platform/values/money';
import type { MessageView, NotificationItem } from '../domain/notification-view';
import { plainText, singleLine } from '../../platform/values/plain-text';

const MAX_TITLE = 120;
const MAX_NAME = 60;
const MAX_QUOTE = 500;
/** The part of a quote that is kept free for the description of attachments. */
const MAX_ATTACHED = 60;
const MAX_MESSAGES = 10;
const MAX_LINK = 2_048;
const MAX_REASONS = 10;

/** The content of an item as plain and bounded texts: to be escaped where they become markup. */
export interface ItemFacts {
  /** `“Watch”`, or `a listing` where it has no title. */
  readonly title: string;
  readonly from: string;
  readonly url: string | undefined;
  readonly offer: OfferFacts | undefined;
  readonly messages: readonly QuotedMessage[];
  /** Messages that are not shown. */
  readonly more: number;
  readonly moderation: readonly Fact[];
}

export interface OfferFacts {
  readonly amount: string;
  readonly expires: string | undefined;
  readonly message: string | undefined;
  /** The message as mails in plain text quote. */
  readonly quoted: string | undefined;
  readonly reason: string | undefined;
}

export interface QuotedMessage {
  readonly from: string;
  readonly at: string;
  readonly text: string;
  readonly quoted: string;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export function itemFacts(item: NotificationItem): ItemFacts {
  const { listing, offer, messages = [], more = 0, moderation } = item;
  const title = singleLine(listing?.title ?? '', MAX_TITLE);
  return {
    title: title === '' ? 'a listing' : `“${title}”`,
    from: name(offer?.from ?? messages[0]?.from),
    url: webLink(moderation?.runUrl ?? listing?.url),
    offer: offer && {
      amount: formatAmount(offer.amount, offer.currency),
      expires: offer.expiresAt === undefined ? undefined : moment(offer.expiresAt),
      ...quotedText(offer.message),
      reason: offer.reason,
    },
    messages: messages.slice(0, MAX_MESSAGES).map((message) => {
      const { message: text = '', quoted = '' } = quotedText(withAttached(message));
      return { from: name(message.from), at: moment(message.at), text, quoted };
    }),
    more: more + Math.max(0, messages.length - MAX_MESSAGES),
    moderation: moderation
      ? [
          { name: 'Message', value: singleLine(moderation.messageId, 255) },
          { name: 'Sender', value: singleLine(moderation.senderId, 255) },
          { name: 'Where', value: singleLine(moderation.cid, 255) },
          { name: 'Score', value: String(moderation.score) },
          ...moderation.reasons
            .slice(0, MAX_REASONS)
            .map((reason) => ({ name: 'Reason', value: singleLine(reason, MAX_TITLE) })),
        ]
      : [],
  };
}

function name(text: string | undefined): string {
  const plain = singleLine(text ?? '', MAX_NAME);
  return plain === '' ? 'Somebody' : plain;
}

/** A message may be nothing but a picture, or a poll. */
function withAttached({ text, attached = '' }: MessageView): string {
  if (text.trim() === '') return attached === '' ? '(a message without text)' : `(${attached})`;
  return attached === '' ? text : `${plainText(text, MAX_QUOTE - MAX_ATTACHED)}\n(${attached})`;
}

function quotedText(text: string | undefined): { message: string | undefined; quoted: string | undefined } {
  const message = plainText(text ?? '', MAX_QUOTE);
  if (message === '') return { message: undefined, quoted: undefined };
  return { message, quoted: message.replace(/^/gmu, '> ') };
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** `1 Mar 2026, 12:00 UTC`: the reader's time zone is unknown. */
function moment(at: number): string {
  return Number.isNaN(new Date(at).getTime()) ? 'an unknown time' : `${MOMENT.format(at)} UTC`;
}

/** The URL where it is one of the web, and not `javascript:` or the like. */
function webLink(address: string | undefined): string | undefined {
  if (address === undefined || address.length > MAX_LINK || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
