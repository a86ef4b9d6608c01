import { smsText } from '../providers/sms-text';
import type { NotificationItem, NotificationView } from '../domain/notification-view';
import type { RenderedNotification } from '../domain/rendered';
import { singleLine } from '../../platform/values/plain-text';
import { itemFacts } from './item-facts';
import type { MailItem, MailModel } from './mail-model';
import { loadTemplates, type MailTemplates } from './templates';
import { wording } from './wording';

export type RenderNotification = (view: NotificationView) => Promise<RenderedNotification>;

const MAX_ITEMS = 10;
const MAX_SUBJECT = 250;
const MAX_PUSH_TITLE = 120;
const MAX_PREVIEW = 200;
/** With longer ones the encrypted message would be too large for push services. */
const MAX_PUSH_URL = 1_000;
const MAX_NAME = 64;

/**
 * Creates the renderer. Templates are compiled at the first use, and kept.
 * @param folder of the templates; by default `templates/` beside the program
 */
export function createRenderer(folder?: string): RenderNotification {
  let templates: Promise<MailTemplates> | undefined;
  return async (view) => {
    templates ??= loadTemplates(folder).catch((error: unknown) => {
      // The next call loads them again.
      templates = undefined;
      throw error;
    });
    return render(view, await templates);
  };
}

function render(view: NotificationView, templates: MailTemplates): RenderedNotification {
  const model = mailModel(view);
  const [first] = model.items;
  const url = first?.url;
  return {
    subject: model.subject,
    html: templates.html(model),
    text: templates.text(model),
    push: {
      title: singleLine(model.headline, MAX_PUSH_TITLE),
      body: model.preview,
      ...(url !== undefined && url.length <= MAX_PUSH_URL && { url }),
    },
    sms: smsText(`${model.marketplace}: ${model.headline}`, url),
    webhook: webhookData(view.items),
    unsubscribeUrl: view.unsubscribeUrl,
  };
}

function mailModel(view: NotificationView): MailModel {
  const marketplace = singleLine(view.marketplace, MAX_NAME);
  const name = singleLine(view.recipientName ?? '', MAX_NAME);
  const items = view.items.slice(0, MAX_ITEMS).map(mailItem);
  const isDigest = view.items.length > 1;
  const headline = isDigest
    ? `${view.items.length} updates ${about(view.items) ?? `from ${marketplace}`}`
    : (items[0]?.headline ?? marketplace);
  return {
    marketplace,
    subject: singleLine(headline, MAX_SUBJECT),
    preview: singleLine(items.map(({ lead }) => lead).join(' '), MAX_PREVIEW),
    headline,
    greeting: name === '' ? undefined : `Hello ${name},`,
    isDigest,
    items,
    moreItems: Math.max(0, view.items.length - MAX_ITEMS),
    footer: `${marketplace} sent this because of what happened in your conversations. Answers to this e-mail are not read.`,
    unsubscribeUrl: view.unsubscribeUrl,
  };
}

function mailItem(item: NotificationItem): MailItem {
  const facts = itemFacts(item);
  const { url, offer, messages, more, moderation } = facts;
  return {
    ...wording(item.kind, facts),
    url,
    offer,
    messages: messages.length === 0 ? undefined : messages,
    more,
    moderation: moderation.length === 0 ? undefined : moderation,
  };
}

/** `about “Watch”` where all are about one listing. */
function about(items: readonly NotificationItem[]): string | undefined {
  const [first] = items;
  const id = first?.listing?.id;
  if (first === undefined || id === undefined || items.some((item) => item.listing?.id !== id))
    return undefined;
  return `about ${itemFacts(first).title}`;
}

/** Ids and the facts of a case: texts that people wrote are not sent to the webhook. */
function webhookData(items: readonly NotificationItem[]): RenderedNotification['webhook'] {
  const [first] = items;
  const moderation = first?.moderation;
  return {
    kind: first?.kind,
    at: first === undefined ? undefined : new Date(first.at).toISOString(),
    listing_id: first?.listing?.id,
    offer_id: first?.offer?.id,
    ...(moderation !== undefined && {
      message_id: moderation.messageId,
      cid: moderation.cid,
      sender_id: moderation.senderId,
      score: moderation.score,
      reasons: moderation.reasons,
      run_url: moderation.runUrl,
    }),
  };
}
