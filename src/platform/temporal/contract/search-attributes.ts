import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/**
 * The search attributes of Parley's runs, all keywords. They are never encrypted: ids only.
 * The server must know them: the local stack and `docker-compose.yml` register them, the worker checks.
 */
export const eventTypeAttribute = defineSearchAttributeKey('ParleyEventType', SearchAttributeType.KEYWORD);
export const channelAttribute = defineSearchAttributeKey('ParleyChannel', SearchAttributeType.KEYWORD);
export const listingAttribute = defineSearchAttributeKey('ParleyListing', SearchAttributeType.KEYWORD);
export const senderAttribute = defineSearchAttributeKey('ParleySender', SearchAttributeType.KEYWORD);
/** The screening's decision: `allow` or `spam`. */
export const decisionAttribute = defineSearchAttributeKey('ParleyDecision', SearchAttributeType.KEYWORD);
/** The status of a case or notification, for example `removed` or `needs_attention`. */
export const stateAttribute = defineSearchAttributeKey('ParleyState', SearchAttributeType.KEYWORD);
/** What a notification is about, for example `new_offer`. */
export const kindAttribute = defineSearchAttributeKey('ParleyKind', SearchAttributeType.KEYWORD);
/** Whom a notification or follow-up is for. */
export const recipientAttribute = defineSearchAttributeKey('ParleyRecipient', SearchAttributeType.KEYWORD);

export const SEARCH_ATTRIBUTES = [
  eventTypeAttribute,
  channelAttribute,
  listingAttribute,
  senderAttribute,
  decisionAttribute,
  stateAttribute,
  kindAttribute,
  recipientAttribute,
] as const;
