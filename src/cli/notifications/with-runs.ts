import type { SupportDeps } from '../../notifications/support';
import type * as RunsModule from '../../notifications/runs';
import { connectToModels } from '../connect-models';
import { connectToTemporal, TEMPORAL_VARIABLES } from '../connect-temporal';
import type { CliContext } from '../context';
import { configOf } from '../partial-config';

/** Works past the API, which may be what is down: on MongoDB and Temporal, by the same rules. A worker does the work. */
export async function withNotificationRuns(
  context: CliContext,
  work: (deps: SupportDeps) => Promise<void>,
): Promise<void> {
  const config = configOf(context.env, 'MONGODB_URI', ...TEMPORAL_VARIABLES, 'TEMPORAL_UI_URL');
  const models = await connectToModels(config.MONGODB_URI);
  try {
    const temporal = await connectToTemporal(config);
    try {
      // Temporal's SDK takes its time to load, and other commands do without.
      const { createNotificationRuns } = require('../../notifications/runs') as typeof RunsModule;
      await work({
        models,
        runs: createNotificationRuns(temporal.client, { uiUrl: config.TEMPORAL_UI_URL }),
      });
    } finally {
      await temporal.close();
    }
  } finally {
    await models.connection.close();
  }
}
