import { rmSync } from 'node:fs';
import path from 'node:path';

export default async function globalTeardown(): Promise<void> {
  await globalThis.parleyTestServers?.stop();
  const bundle = process.env['TEST_WORKFLOW_BUNDLE'];
  if (bundle !== undefined) rmSync(path.dirname(bundle), { recursive: true, force: true });
}
