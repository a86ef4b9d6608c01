import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleWorkflows } from '../../src/platform/temporal/workflow-bundle';
import { startTestServers, type TestServers } from './local-servers';

declare global {
  // What global-teardown stops; jest runs both in one process.
  var parleyTestServers: TestServers | undefined;
}

/** Real MongoDB and Temporal for all suites, and the workflows bundled once. */
export default async function globalSetup(): Promise<void> {
  const servers = await startTestServers();
  globalThis.parleyTestServers = servers;
  const bundle = path.join(mkdtempSync(path.join(tmpdir(), 'parley-bundle-')), 'workflow-bundle.js');
  writeFileSync(bundle, (await bundleWorkflows()).code);
  process.env['TEST_MONGODB_URI'] = servers.mongoUri;
  process.env['TEST_TEMPORAL_ADDRESS'] = servers.temporalAddress;
  process.env['TEST_WORKFLOW_BUNDLE'] = bundle;
}
