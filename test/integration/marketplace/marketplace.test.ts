import { useMarketplace } from '../../support/marketplace';
import { autoResponse } from '../auto-response/auto-response';
import { chat } from '../conversations/chat';
import { claimedChannels } from '../conversations/claimed-channels';
import { spam } from '../moderation/spam';
import { usersAndListings } from './users-and-listings';

// One marketplace with the usual settings, for the suites of all features that need no other.
describe('a marketplace', () => {
  const place = useMarketplace();

  // The first of these expects that no mail has gone out at all.
  describe('automatic answers', () => autoResponse(place));
  describe('spam', () => spam(place));
  describe('chat', () => chat(place));
  describe('claimed channels', () => claimedChannels(place));
});
describe('users and listings', usersAndListings);
