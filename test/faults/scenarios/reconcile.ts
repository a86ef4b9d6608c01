import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { FaultStack } from './stack';

/**
 * Looks for what Stream gave up on, as support would: by the command line.
 * @returns how many events it found missing, and how many it could not record
 */
export async function reconcile(
  stack: FaultStack,
): Promise<{ readonly found: number; readonly refused: number }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(__dirname, '../../../bin/parley.js'), 'reconcile', '--since', '15m', '--json'],
    { env: { ...process.env, ...stack.env }, timeout: 120_000 },
  );
  return JSON.parse(stdout) as { found: number; refused: number };
}
