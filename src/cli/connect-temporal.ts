import type { TemporalClient } from '../platform/temporal/connection';
import { withCallDeadline } from '../platform/temporal/call-deadline';
import type * as ConnectionModule from '../platform/temporal/connection';
import { CliError } from './outcome';

const TIMEOUT_MS = 5_000;

/** The variables that a connection to Temporal needs. */
export const TEMPORAL_VARIABLES = [
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'TEMPORAL_API_KEY',
  'TEMPORAL_TLS',
  'PAYLOAD_ENCRYPTION_KEYS',
] as const;

/** @throws CliError where Temporal cannot be reached */
export async function connectToTemporal(
  config: Parameters<typeof ConnectionModule.openTemporal>[0],
): Promise<TemporalClient> {
  // Temporal's SDK loads slowly, and other commands do not need it.
  const { openTemporal } = require('../platform/temporal/connection') as typeof ConnectionModule;
  const temporal = openTemporal(config);
  try {
    await withCallDeadline(temporal.client, TIMEOUT_MS, () =>
      temporal.client.workflowService.getSystemInfo({}),
    );
    return temporal;
  } catch {
    await temporal.close();
    throw new CliError(
      `Temporal at ${config.TEMPORAL_ADDRESS} cannot be reached: start it (\`npm start\` on a laptop), or check TEMPORAL_ADDRESS. ` +
        '`npx parley doctor` tells more.',
    );
  }
}
