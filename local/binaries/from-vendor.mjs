import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderSize } from './folder-size.mjs';
import { megabytes } from './progress.mjs';

const PROBE_TIMEOUT_MS = 3000;
/** A download without a new byte for this long is aborted: the next source may be quicker. */
const STALL_TIMEOUT_MS = 8000;

/** Whether the vendor's host answers at all: without a network the libraries would retry for minutes. */
export async function vendorAnswers(binary) {
  try {
    await fetch(binary.probe, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    });
    return true;
  } catch {
    return false;
  }
}

function largestFile(folder) {
  let best;
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, String(name));
    const stat = statSync(path);
    if (stat.isFile() && stat.size > (best?.size ?? 0)) best = { path, size: stat.size };
  }
  return best?.path;
}

/**
 * Downloads from the vendor with the vendor's library, in a process that can be killed.
 * @param folder an empty folder of this call's own
 * @returns {Promise<{ path: string } | { fault: string }>}
 */
export async function fromVendor(binary, folder, progress) {
  progress.report(binary.file, "asking the vendor's download");
  if (!(await vendorAnswers(binary))) {
    return { fault: `${new URL(binary.probe).host}: no answer (offline, or behind a firewall)` };
  }
  mkdirSync(folder, { recursive: true });
  const script = fileURLToPath(new URL('vendor-download.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, binary.key, folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk) => (output = (output + chunk).slice(-2000)));

  let bytes = 0;
  let lastMove = Date.now();
  let stalled = false;
  const timer = setInterval(() => {
    const now = folderSize(folder);
    if (now !== bytes) lastMove = Date.now();
    bytes = now;
    if (bytes > 0) progress.report(binary.file, megabytes(bytes));
    if (Date.now() - lastMove > STALL_TIMEOUT_MS) {
      stalled = true;
      child.kill('SIGKILL');
    }
  }, 250);
  const code = await new Promise((resolve) => child.once('close', resolve)).finally(() =>
    clearInterval(timer),
  );
  const host = new URL(binary.probe).host;
  if (stalled) return { fault: `${host}: nothing came for ${STALL_TIMEOUT_MS / 1000} s` };
  const path = code === 0 ? largestFile(folder) : undefined;
  if (path === undefined) return { fault: `${host}: ${output.trim().split('\n')[0] || `exit ${code}`}` };
  chmodSync(path, 0o755);
  return { path };
}
