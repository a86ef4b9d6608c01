import type { z } from 'zod';
import { EVENT_TYPES, isUserEvent, type StreamEvent } from '../../stream/domain/stream-event';
import { isSenderOnly } from '../../chat/domain/visibility';
import { safeParse } from '../../platform/values/safe-parse';
import { normaliseUserEvent } from './normalise-user-event';
import { normaliseChannelEvent } from './normalise-channel-event';
import { rawStreamEvent, type RawStreamEvent } from './stream-event-schema';

export type ParsedEvent =
  | { readonly kind: 'event'; readonly event: StreamEvent }
  | { readonly kind: 'ignored'; readonly type: string }
  | { readonly kind: 'quarantined'; readonly type: string; readonly reasons: readonly string[] };

const UNKNOWN_TYPE = 'unknown';

/**
 * Reads a verified body's JSON as an event. A type that Parley does not act on is `ignored`; a type that it
 * does act on, in a form that it does not understand, is `quarantined` with the reasons by field.
 */
export function parseEvent(json: unknown): ParsedEvent {
  const type = typeOf(json);
  if (type === UNKNOWN_TYPE) return { kind: 'quarantined', type, reasons: ['type: is missing'] };
  if (!(EVENT_TYPES as readonly string[]).includes(type)) return { kind: 'ignored', type };
  const parsed = safeParse(rawStreamEvent, json);
  if (!parsed.success) return { kind: 'quarantined', type, reasons: reasonsOf(parsed.error) };
  const event = normalise(parsed.data);
  if (typeof event === 'string') return { kind: 'quarantined', type, reasons: [event] };
  // Stream does not keep messages that only their sender sees: one that is sent in the end, or let through, has an event
  // of its own.
  if (event.type === 'message.new' && isSenderOnly(event.message.type)) return { kind: 'ignored', type };
  return { kind: 'event', event };
}

function typeOf(json: unknown): string {
  if (typeof json !== 'object' || json === null || !('type' in json)) return UNKNOWN_TYPE;
  return typeof json.type === 'string' && json.type !== '' ? json.type.slice(0, 100) : UNKNOWN_TYPE;
}

function reasonsOf(error: z.ZodError): string[] {
  return error.issues.slice(0, 20).map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
}

/** @returns the event, or the reason why there is none */
function normalise(raw: RawStreamEvent): StreamEvent | string {
  return isUserEvent(raw) ? normaliseUserEvent(raw) : normaliseChannelEvent(raw);
}
