/** Runs in the browser; plain script, for the page has no build. */
export const script = String.raw`'use strict';
let chosen = null;
let shown = '';

const byId = (id) => document.getElementById(id);

function element(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children.filter((child) => child !== null));
  return node;
}

const time = (text) => new Date(text).toLocaleTimeString();
const tags = (custom) =>
  Object.entries(custom).map(([key, value]) =>
    element('span', 'tag', key + ': ' + (typeof value === 'object' ? JSON.stringify(value) : String(value))),
  );

function channelButton(channel) {
  const members = channel.members.map((m) => m.name + (m.unread > 0 ? ' (' + m.unread + ')' : '')).join(', ');
  const node = element(
    'button',
    'channel',
    channel.custom.name ?? channel.cid,
    element('br'),
    element('small', '', (members || 'no members') + ' · ' + channel.total + ' messages'),
  );
  node.setAttribute('aria-current', String(channel.cid === chosen));
  node.addEventListener('click', () => {
    chosen = channel.cid;
    shown = '';
    void refresh();
  });
  return node;
}

function messageBlock(message) {
  const state = [
    message.type === 'regular' ? null : message.type,
    message.edited ? 'edited' : null,
    message.silent ? 'silent' : null,
    message.flags > 0 ? message.flags + ' flagged' : null,
  ].filter((tag) => tag !== null);
  return element(
    'div',
    'message ' + message.type,
    element('strong', '', message.author),
    ' ',
    element('small', '', time(message.at)),
    ...state.map((tag) => element('span', 'tag', tag)),
    element('p', '', message.text),
    ...tags(message.custom),
  );
}

function deliveryRow(delivery) {
  const attempts = delivery.attempts.map((a) => (a.status ?? a.error) + ' in ' + a.ms + ' ms').join(' → ');
  const link = element('a', '', delivery.type + (delivery.copy > 1 ? ' (copy ' + delivery.copy + ')' : ''));
  link.href = '/sandbox/deliveries/' + delivery.id + '/body';
  return element(
    'tr',
    '',
    element('td', 'mute', time(delivery.created_at)),
    element('td', '', link, element('br'), element('small', '', delivery.message_id ?? delivery.cid ?? '')),
    element('td', delivery.outcome, delivery.outcome, element('br'), element('small', '', attempts)),
  );
}

function show(data) {
  const { counts } = data;
  byId('numbers').textContent =
    data.users + ' users · ' + data.messages + ' messages · ' + counts.delivered + ' delivered, ' +
    counts.pending + ' pending, ' + counts.dropped + ' dropped';
  const hooks = data.hooks.filter((hook) => hook.enabled && hook.webhook_url);
  byId('hooks').textContent = hooks.length === 0 ? 'no hook set' : '→ ' + hooks.map((hook) => hook.webhook_url).join(', ');
  const channel = data.channels.find((candidate) => candidate.cid === chosen) ?? data.channels[0];
  chosen = channel === undefined ? null : channel.cid;
  byId('channels').replaceChildren(...data.channels.map(channelButton));
  byId('title').textContent = channel === undefined ? 'Messages' : channel.cid;
  byId('messages').replaceChildren(...(channel === undefined ? [] : channel.messages.map(messageBlock)));
  byId('deliveries').replaceChildren(...data.deliveries.map(deliveryRow));
}

async function refresh() {
  try {
    const text = await (await fetch('/sandbox/overview')).text();
    // The page is not redrawn while nothing changes, so that a selection or the focus stays.
    if (text !== shown) show(JSON.parse(text));
    shown = text;
  } catch {
    byId('numbers').textContent = 'the sandbox does not answer';
    shown = '';
  }
}

void refresh();
setInterval(refresh, 2000);
`;
