import type { EventHook } from '../stream/stream';
import { EVENT_TYPES } from '../stream/domain/stream-event';

export interface MergedHooks {
  readonly change: 'added' | 'updated' | 'unchanged';
  readonly hooks: readonly EventHook[];
  /** The existing hook for the URL; undefined where there was none. */
  readonly before: EventHook | undefined;
  readonly after: EventHook;
}

/**
 * Makes one hook post Parley's events to `url`. Stream replaces the whole list of hooks, so every other hook is in the
 * result unchanged.
 * @param timeoutMs how long the hook waits for an answer
 */
export function mergeHook(hooks: readonly EventHook[], url: URL, timeoutMs: number): MergedHooks {
  const index = hooks.findIndex((hook) => isWebhookTo(hook, url));
  const before = hooks[index];
  if (before === undefined) {
    const after = {
      hook_type: 'webhook',
      enabled: true,
      event_types: [...EVENT_TYPES],
      webhook_url: url.href,
      timeout_ms: timeoutMs,
    };
    return { change: 'added', hooks: [...hooks, after], before, after };
  }
  if (before.enabled === true && hasExactly(before.event_types ?? []) && before.timeout_ms === timeoutMs) {
    return { change: 'unchanged', hooks, before, after: before };
  }
  const after = { ...before, enabled: true, event_types: [...EVENT_TYPES], timeout_ms: timeoutMs };
  return { change: 'updated', hooks: hooks.with(index, after), before, after };
}

/** Whether Stream posts all types of events that Parley acts on by this hook. A hook without types posts all. */
export function bringsOurEvents(hook: EventHook): boolean {
  const types = hook.event_types ?? [];
  return (
    hook.enabled === true &&
    (types.length === 0 || types.includes('*') || EVENT_TYPES.every((type) => types.includes(type)))
  );
}

export function isWebhook(hook: EventHook): boolean {
  return (hook.hook_type ?? 'webhook') === 'webhook' && URL.canParse(hook.webhook_url ?? '');
}

function isWebhookTo(hook: EventHook, url: URL): boolean {
  return isWebhook(hook) && new URL(hook.webhook_url ?? '').href === url.href;
}

function hasExactly(types: readonly string[]): boolean {
  return types.length === EVENT_TYPES.length && EVENT_TYPES.every((type) => types.includes(type));
}
