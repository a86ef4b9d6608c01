import { KIND_RULES } from './kind-rules';
import type { NotificationKind } from './kinds';
import type { NotificationPreferences } from './preferences';
import { quietUntil } from './quiet-hours';

/**
 * Until when the recipient's quiet hours hold a notification back.
 * @param now ms since 1970
 * @returns ms since 1970; undefined: they do not
 */
export function heldUntil(
  kind: NotificationKind,
  who: { readonly notification_preferences?: unknown; readonly timezone?: string | null | undefined },
  now: number,
): number | undefined {
  if (!KIND_RULES[kind].isQuiet) return undefined;
  const { quiet_hours: hours } = (who.notification_preferences ?? {}) as NotificationPreferences;
  return quietUntil(now, hours, who.timezone ?? 'UTC');
}
