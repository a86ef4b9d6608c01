import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Whether a process with this id exists. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function ownerOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function take(file) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Runs `work` while this process alone holds the lock file. Two set-ups at once would only download the same files
 * twice (they are renamed into place), so a lock whose owner is gone is simply taken over.
 */
export async function withLock(file, onWait, work, { deadlineMs = 900_000 } = {}) {
  mkdirSync(dirname(file), { recursive: true });
  const deadline = Date.now() + deadlineMs;
  let hasReported = false;
  while (!take(file)) {
    const owner = ownerOf(file);
    // An empty file was just created by its owner.
    if (owner !== 0 && !isAlive(owner)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!hasReported) onWait(owner);
    hasReported = true;
    if (Date.now() > deadline)
      throw new Error(`${file} is held by process ${owner}: end it or remove the file.`);
    await delay(250);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
