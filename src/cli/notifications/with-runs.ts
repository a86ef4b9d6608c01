import type { SupportDeps } from '../../notifications/support';
import type * as RunsModule from '../../notifications/runs';
import { connectToModels } from '../connect-models';
import { connectToTemporal, TEMPORAL_VARIABLES } from '../connect-temporal';
import type { CliContext } from '../context';
import { configOf } from '../partial-config';

/** Works on MongoDB and Temporal directly, by the same rules as the API, which may be down. A worker does the work. */
export async function withNotificationRuns(
  context: CliContext,
  work: (deps: SupportDeps) => Promise<void>,
): Promise<void> {
  const config = configOf(context.env, 'MONGODB_URI', ...TEMPORAL_VARIABLES, 'TEMPORAL_UI_URL');
  const models = await connectToModels(config.MONGODB_URI);
  try {
    const temporal = await connectToTemporal(config);
    try {
      // Temporal's SDK loads slowly, and other commands do not need it.
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
