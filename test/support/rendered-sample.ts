import type { RenderedNotification } from '../../src/notifications/domain/rendered';

/** A notification that is rendered already, for tests of how it is sent. */
export const RENDERED: RenderedNotification = {
  subject: 'New offer: €180.00 for “Watch”',
  html: '<!doctype html><html lang="en"><body><p>An offer</p></body></html>',
  text: 'An offer\n',
  push: { title: 'New offer', body: 'Ada offers €180.00', url: 'https://marketplace.example/l/1' },
  sms: 'Parley: new offer: €180.00',
  webhook: { kind: 'moderation_case', at: '2026-03-01T12:00:00.000Z', message_id: 'm1' },
};
