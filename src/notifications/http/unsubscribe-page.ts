import type { NotificationKind } from '../domain/kinds';

/** The page loads nothing, runs no script and cannot be framed; its form posts to its own origin. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const KINDS: Readonly<Record<NotificationKind, string>> = {
  new_offer: 'new offers',
  offer_countered: 'counter-offers',
  offer_accepted: 'accepted offers',
  offer_declined: 'declined offers',
  offer_withdrawn: 'withdrawn offers',
  offer_expiring: 'offers that end soon',
  offer_expired: 'expired offers',
  offer_failed: 'offers that could not be sent',
  offer_ended: 'offers that ended',
  unread_messages: 'unread messages',
  unanswered_inquiry: 'unanswered questions',
  moderation_case: 'moderation',
};

/** Asks before anything is changed: mail programs and virus scanners open links, too. */
export function questionPage(marketplace: string, kind: NotificationKind): string {
  return page(
    marketplace,
    `No more e-mails about ${KINDS[kind]}?`,
    // To the page's own address, whose query has the token.
    `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button type="submit">Unsubscribe</button></form>`,
  );
}

export function donePage(marketplace: string, kind: NotificationKind): string {
  return page(marketplace, 'Done', `<p>You will get no more e-mails about ${KINDS[kind]}.</p>`);
}

export function faultPage(marketplace: string, title: string, detail: string): string {
  return page(marketplace, title, `<p>${escape(detail)}</p>`);
}

function page(marketplace: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} - ${escape(marketplace)}</title>
<style>body{font:16px/1.5 Helvetica,Arial,sans-serif;max-width:36em;margin:4em auto;padding:0 1em}button{font:inherit;padding:.5em 1em}</style>
</head>
<body>
<main>
<p>${escape(marketplace)}</p>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
