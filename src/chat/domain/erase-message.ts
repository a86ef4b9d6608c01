import type { MessageState } from './message-state';

/** The message without its content, which Stream has erased and Parley does not keep either. */
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
