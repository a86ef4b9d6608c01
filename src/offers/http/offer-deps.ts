import type { Screening } from '../../moderation/domain/screen-message';
import type { Logger } from '../../platform/logger';
import type { WakeOffers } from '../wake-offers';
import type { OfferRuns } from '../runs';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { ChatModels } from '../../chat/models';
import type { MarketplaceModels } from '../../marketplace/models';
import type { OfferModels } from '../models';

export interface OffersDeps {
  readonly models: Database & SharedModels & ChatModels & MarketplaceModels & OfferModels;
  readonly runs: Pick<OfferRuns, 'create'>;
  readonly wake: WakeOffers;
  readonly screen: (text: string) => Screening;
  /** How long each round stands, unless a request says otherwise. */
  readonly hours: number;
  readonly logger: Logger;
}

export const MS_OF_AN_HOUR = 3_600_000;
