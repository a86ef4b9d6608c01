import { randomUUID } from 'node:crypto';
import { startBulkChangeRecovery } from '../bulk-changes/recovery';
import { createBulkChangeStarter } from '../bulk-changes/runs';
import { startListingRechecks } from '../conversations/recheck-listings';
import { startFrozenRunRecovery } from '../frozen-runs/recovery';
import { createFrozenRuns } from '../frozen-runs/runs';
import type { Dispatcher } from '../inbox/dispatcher';
import { startSweeper } from '../inbox/sweeper';
import { startNotificationRecovery } from '../notifications/recovery';
import type { NotificationRuns } from '../notifications/runs';
import { startOfferRecovery } from '../offers/recovery';
import type { OfferRuns } from '../offers/runs';
import type { Logger } from '../platform/logger';
import type { Metrics } from '../platform/metrics';
import type { TemporalClient } from '../platform/temporal/connection';
import type { RepeatedRun } from '../platform/timing/run-every';
import type { Models } from './models';

export interface RecoveriesOptions {
  readonly models: Models;
  readonly temporal: TemporalClient;
  readonly dispatcher: Dispatcher;
  readonly offerRuns: OfferRuns;
  readonly notificationRuns: NotificationRuns;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Starts the sweeper and the recoveries, which find work that nobody does. Every instance has them; a lease lets one at a time run. */
export function startRecoveries({
  models,
  temporal,
  dispatcher,
  offerRuns,
  notificationRuns,
  metrics,
  logger,
}: RecoveriesOptions): RepeatedRun {
  const instance = randomUUID();
  const sweeper = startSweeper({ models, dispatcher, logger, instance });
  const offerRecovery = startOfferRecovery({
    models,
    revive: (offer) => offerRuns.revive(offer),
    logger,
    instance,
  });
  const notificationRecovery = startNotificationRecovery({
    models,
    runs: notificationRuns,
    logger,
    instance,
  });
  const bulkChangeRecovery = startBulkChangeRecovery({
    models,
    start: createBulkChangeStarter(temporal.client),
    logger,
    instance,
  });
  const frozenRunRecovery = startFrozenRunRecovery({
    models,
    runs: createFrozenRuns(temporal.client),
    metrics,
    logger,
    instance,
  });
  const listingRechecks = startListingRechecks({ models, logger, instance });
  const recoveries = [
    sweeper,
    offerRecovery,
    notificationRecovery,
    bulkChangeRecovery,
    frozenRunRecovery,
    listingRechecks,
  ];
  return {
    async stop() {
      await Promise.all(recoveries.map((one) => one.stop()));
    },
  };
}
