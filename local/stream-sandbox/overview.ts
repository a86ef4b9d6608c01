import type { Delivery } from './delivery-log';
import type { MessageRecord } from './records';
import type { State } from './state';
import { formatMicros } from './timestamps';

const CHANNELS = 50;
const MESSAGES = 30;
const DELIVERIES = 100;

const nameOf = (state: State, id: string): string => {
  const name = state.users.get(id)?.custom['name'];
  return typeof name === 'string' ? name : id;
};

const line = (state: State, message: MessageRecord) => ({
  id: message.id,
  author: nameOf(state, message.userId),
  type: message.deletedAt === null ? message.type : 'deleted',
  text: message.text,
  at: formatMicros(message.createdAt),
  edited: message.textUpdatedAt !== null,
  silent: message.silent,
  flags: message.flaggedBy.length,
  custom: message.custom,
});

/** The data of the page: the channels used last, with their latest messages, and the latest deliveries. */
export function overview(state: State, deliveries: readonly Delivery[]) {
  const channels = [...state.channels.values()]
    .toSorted(
      (left, right) => (right.lastMessageAt ?? right.createdAt) - (left.lastMessageAt ?? left.createdAt),
    )
    .slice(0, CHANNELS);
  const counts = { pending: 0, delivered: 0, dropped: 0 };
  for (const { outcome } of deliveries) counts[outcome] += 1;
  return {
    users: state.users.size,
    messages: state.messages.size,
    channels: channels.map((channel) => ({
      cid: channel.cid,
      custom: channel.custom,
      members: [...channel.members.values()].map((member) => ({
        name: nameOf(state, member.userId),
        unread: member.unread,
      })),
      total: channel.messages.length,
      messages: channel.messages.slice(-MESSAGES).map((message) => line(state, message)),
    })),
    hooks: state.settings['event_hooks'] ?? [],
    counts,
    deliveries: deliveries.slice(-DELIVERIES).toReversed(),
  };
}
