import type { MessageState } from './message-state';

/** A message that Stream does not have any more: what it said is not kept here either. */
export function erased(state: MessageState): MessageState {
  return {
    ...state,
    text: '',
    attachments: [],
    custom: undefined,
    visible_to: undefined,
    claimed_listing_id: undefined,
    claimed_order_id: undefined,
    claimed_offer_id: undefined,
    offer_id: undefined,
    edited: false,
    edit_history: [],
    version_times: undefined,
    version_words: undefined,
    text_updated_at: undefined,
    analytics: undefined,
    hard_deleted: true,
  };
}
