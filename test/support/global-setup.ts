import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleWorkflows } from '../../src/platform/temporal/workflow-bundle';
import { namespaceOf } from './environment';
import { startTestServers, type TestServers } from './local-servers';

declare global {
  // What global-teardown stops; jest runs both in one process.
  var parleyTestServers: TestServers | undefined;
}

/** Real MongoDB and Temporal for all suites, and the workflows bundled once. */
export default async function globalSetup({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  const workers = Array.from({ length: maxWorkers }, (_, index) => String(index + 1));
  const servers = await startTestServers(workers.map(namespaceOf));
  globalThis.parleyTestServers = servers;
  const bundle = path.join(mkdtempSync(path.join(tmpdir(), 'parley-bundle-')), 'workflow-bundle.js');
  writeFileSync(bundle, (await bundleWorkflows()).code);
  process.env['TEST_MONGODB_URI'] = servers.mongoUri;
  process.env['TEST_TEMPORAL_ADDRESS'] = servers.temporalAddress;
  process.env['TEST_WORKFLOW_BUNDLE'] = bundle;
}
