import { useMarketplace } from '../../support/marketplace';
import { chat } from './chat';
import { claimedChannels } from './claimed-channels';

const place = useMarketplace();

describe('chat', () => chat(place));
describe('claimed channels', () => claimedChannels(place));
