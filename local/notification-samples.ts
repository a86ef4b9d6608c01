import type { NotificationKind } from '../src/notifications/domain/kinds';
import type { NotificationItem, NotificationView } from '../src/notifications/domain/notification-view';

const AT = Date.UTC(2026, 2, 1, 12, 0);
const HOUR_MS = 3_600_000;

const listing = {
  id: 'watch-1',
  title: 'Vintage watch',
  url: 'https://marketplace.example/listings/watch-1',
};
const offer = {
  id: 'offer-1',
  amount: 18_000,
  currency: 'EUR',
  from: 'Ada',
  message: 'Would you take this?\nI could pick it up tomorrow.',
};
const messages = [
  { from: 'Ada', text: 'Is the watch still available?', at: AT },
  { from: 'Ada', text: 'And does it come with its box?', at: AT + HOUR_MS },
  { from: 'Ada', text: '', attached: '1 picture', at: AT + HOUR_MS },
];

const ITEMS: Readonly<Record<NotificationKind, Omit<NotificationItem, 'kind' | 'at'>>> = {
  new_offer: { listing, offer: { ...offer, expiresAt: AT + 48 * HOUR_MS } },
  offer_countered: {
    listing,
    offer: { ...offer, amount: 19_000, from: 'Grace', expiresAt: AT + 48 * HOUR_MS },
  },
  offer_accepted: { listing, offer: { ...offer, from: 'Grace', message: undefined } },
  offer_declined: {
    listing,
    offer: { ...offer, from: 'Grace', message: undefined, reason: 'listing_reserved' },
  },
  offer_withdrawn: { listing, offer },
  offer_expiring: { listing, offer: { ...offer, expiresAt: AT + 6 * HOUR_MS } },
  offer_expired: { listing, offer: { ...offer, message: undefined } },
  offer_failed: { listing, offer },
  offer_ended: { listing, offer: { ...offer, message: undefined, reason: 'listing_sold' } },
  unread_messages: { listing, messages, more: 3 },
  unanswered_inquiry: { listing, messages: messages.slice(0, 1) },
  moderation_case: {
    listing,
    moderation: {
      messageId: 'message-1',
      cid: 'messaging:listing-watch-1',
      senderId: 'user-7',
      score: 0.95,
      reasons: ['keyword', 'many_links'],
      runUrl: 'http://127.0.0.1:8233/namespaces/default/workflows/moderation-case%2Fmessage-1',
    },
  },
};

export const SAMPLE_KINDS = Object.keys(ITEMS) as NotificationKind[];

export function sampleItem(kind: NotificationKind): NotificationItem {
  return { kind, at: AT, ...ITEMS[kind] };
}

/** Sample notifications as people get them. The targets of their links do not exist. */
export function sampleView(...kinds: readonly NotificationKind[]): NotificationView {
  return {
    marketplace: 'Parley',
    recipientName: 'Grace',
    items: kinds.map(sampleItem),
    unsubscribeUrl: 'https://parley.example/unsubscribe?token=sample',
  };
}

const HOSTILE =
  '"><script>alert(1)</script><mj-include path="/etc/passwd"/>{{constructor}}{{{x}}}\r\nBcc: all@example.com\u202Egnp.exe\u200B';

/** Sample notifications with hostile values, which the mail must show as plain text. */
export function hostileView(...kinds: readonly NotificationKind[]): NotificationView {
  const view = sampleView(...kinds);
  return {
    ...view,
    marketplace: 'Parley & <b>Co</b>',
    recipientName: HOSTILE,
    items: view.items.map((item) => ({
      ...item,
      listing: { id: HOSTILE, title: HOSTILE, url: 'javascript:alert(1)' },
      ...(item.offer && { offer: { ...item.offer, from: HOSTILE, message: HOSTILE } }),
      ...(item.messages && {
        messages: item.messages.map((message) => ({ ...message, from: HOSTILE, text: HOSTILE })),
      }),
    })),
  };
}
