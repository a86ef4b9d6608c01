import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { check, type Operation } from './call';
import { channelConfigs } from './channel-types';
import { notAllowed } from './errors';
import type { State } from './state';
import { formatMicros, parseMicros } from './timestamps';

const webUrl = z.url({ protocol: /^https?$/, error: 'must be a valid URL' });

const hook = z
  .looseObject({
    id: z.string().optional(),
    hook_type: z.enum(['webhook', 'sqs', 'sns', 'pending_message']).default('webhook'),
    enabled: z.boolean().default(true),
    event_types: z.array(z.string()).default([]),
    webhook_url: webUrl.optional(),
    timeout_ms: z.int().min(1).optional(),
  })
  .refine((value) => value.hook_type !== 'webhook' || value.webhook_url !== undefined, {
    path: ['webhook_url'],
    error: 'is a required field',
  });
export type EventHook = z.infer<typeof hook>;

const settingsBody = z.looseObject({
  event_hooks: z.array(hook).optional(),
  enable_hook_payload_compression: z.boolean().optional(),
  webhook_url: z.union([z.literal(''), webUrl]).optional(),
  webhook_events: z.array(z.string()).nullish(),
  revoke_tokens_issued_before: z
    .string()
    .refine((text) => parseMicros(text) !== undefined, 'is not a valid date')
    .nullish(),
});

/** Changes the given settings. `event_hooks` is replaced as a whole: a hook that is left out is deleted. */
export const updateAppSettings: Operation = (call) => {
  if (call.caller.kind === 'user') throw notAllowed('app settings can only be changed with server side auth');
  const settings = check(settingsBody, call.body);
  const now = formatMicros(call.app.clock.now());
  const hooks = settings.event_hooks?.map((given) => ({
    product: 'all',
    created_at: now,
    ...given,
    id: given.id ?? randomUUID(),
    updated_at: now,
  }));
  const { state } = call.app;
  state.settings = { ...state.settings, ...settings, ...(hooks === undefined ? {} : { event_hooks: hooks }) };
  return {};
};

/** Clients get only the settings that uploads need, since URLs of hooks may contain secrets. */
export const getAppSettings: Operation = (call) => {
  const { state, apiKey } = call.app;
  const open = { id: 1, name: apiKey, organization: 'Parley', placement: 'local', suspended: false };
  if (call.caller.kind === 'user') return { app: open };
  const { retention_policies: _apart, ...settings } = state.settings;
  return {
    app: {
      ...open,
      event_hooks: [],
      webhook_url: '',
      webhook_events: [],
      disable_auth_checks: false,
      disable_permissions_checks: false,
      multi_tenant_enabled: false,
      enforce_unique_usernames: 'no',
      enable_hook_payload_compression: false,
      ...settings,
      channel_configs: channelConfigs(state),
    },
  };
};

/** The hooks to post an event to: an empty `event_types` means all, also those of the future. */
export function hooksFor(state: State, eventType: string): EventHook[] {
  const hooks = z
    .array(hook)
    .catch([])
    .parse(state.settings['event_hooks'] ?? []);
  const legacyUrl = state.settings['webhook_url'];
  // The older single webhook, which apps without hooks still have.
  const legacy = hooks.length === 0 && typeof legacyUrl === 'string' && legacyUrl !== '';
  const all = legacy
    ? [hook.parse({ webhook_url: legacyUrl, event_types: state.settings['webhook_events'] ?? [] })]
    : hooks;
  return all.filter(
    ({ enabled, event_types }) =>
      enabled && (event_types.length === 0 || event_types.includes(eventType) || event_types.includes('*')),
  );
}
