import path from 'node:path';
import { createParleyProcess, type ParleyProcess } from '../../../local/parley-process';

const SOURCE = path.join(__dirname, '../../..', 'src');

/** A log of each process, for a scenario that fails. */
export type Log = (line: string) => void;

export function apiProcess(env: Record<string, string>, log: Log): ParleyProcess {
  return createParleyProcess(env, log, { entry: path.join(SOURCE, 'server.ts'), isReady: answersHealth });
}

/** A worker has no port: it says when it is ready. */
export function workerProcess(env: Record<string, string>, log: Log): ParleyProcess {
  return createParleyProcess(env, log, {
    entry: path.join(SOURCE, 'worker.ts'),
    isReady: async (_url, lines) => lines.includes('The worker is ready'),
  });
}

/** Ready to take webhooks; whether a worker is there is not asked. */
async function answersHealth(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
