import type { Config } from '../platform/config';
import { createScreening } from '../moderation/domain/screen-message';
import { createLogger } from '../platform/logger';
import type { Models } from '../app/models';
import { createChatEventRuns } from '../inbox/runs/chat-event-runs';
import { createChatEventStarter } from '../inbox/runs/chat-events';
import type { TemporalClient } from '../platform/temporal/connection';
import { createRedriveEvent, type RedriveEvent } from '../inbox/redrive/redrive';
import { createRedriveEvents, type RedriveEvents } from '../inbox/redrive/redrive-events';
import { createStartEvent } from '../inbox/start-event';

export interface DirectRedrive {
  readonly redriveEvent: RedriveEvent;
  readonly redriveEvents: RedriveEvents;
}

/** Redrives on MongoDB and Temporal directly, by the same rules as the API, which may be down. */
export function directRedrive(
  config: Pick<Config, 'SPAM_KEYWORDS' | 'TEMPORAL_UI_URL' | 'WEBHOOK_MAX_BYTES'>,
  models: Models,
  { client }: TemporalClient,
): DirectRedrive {
  const runs = createChatEventRuns(client, { uiUrl: config.TEMPORAL_UI_URL });
  const start = createStartEvent({
    models,
    screen: createScreening(config.SPAM_KEYWORDS),
    // This process has no worker that could take a first task directly.
    start: createChatEventStarter(client, { eager: false }),
  });
  // The command prints the outcome of each event itself.
  const logger = createLogger('silent');
  const redriveEvent = createRedriveEvent({
    models,
    runs,
    start,
    maxBytes: config.WEBHOOK_MAX_BYTES,
    logger,
  });
  return { redriveEvent, redriveEvents: createRedriveEvents({ models, runs, redriveEvent }) };
}
