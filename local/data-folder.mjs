import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive } from './binaries/lock.mjs';

const MARKER = 'parley-data.txt';
const LOCK = 'stack.json';

/** Where the local stack keeps its state. */
export function dataFolder(env = process.env) {
  return env.PARLEY_DATA_DIR
    ? resolve(env.PARLEY_DATA_DIR)
    : fileURLToPath(new URL('../.parley', import.meta.url));
}

/** Whether the folder is one that `prepareDataFolder` made. */
export function isDataFolder(folder) {
  return existsSync(join(folder, MARKER));
}

/** Creates the folder, or marks an empty one as Parley's; `reset` deletes no folder without that mark. */
export function prepareDataFolder(folder) {
  if (isDataFolder(folder)) return;
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(
      `${folder} is not empty and not Parley's: set PARLEY_DATA_DIR to a new or an empty folder.`,
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(
    join(folder, MARKER),
    "The state of Parley's local stack. `npm run reset` deletes it; this file tells it that it may.\n",
  );
}

/** When a process started, in the kernel's ticks, since its id alone may belong to another process by now. */
function startOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
  } catch {
    return undefined;
  }
}

function readLock(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, LOCK), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns {number | undefined} the process whose stack runs on this folder */
export function runningStack(folder) {
  const lock = readLock(folder);
  if (lock === undefined || !isAlive(lock.pid)) return undefined;
  return lock.start === startOf(lock.pid) ? lock.pid : undefined;
}

/**
 * Locks the folder for this process; two stacks on one folder would corrupt it.
 * @returns {{ afterCrash: boolean, release: () => void }} `afterCrash`: the last stack did not end in order
 */
export function lockDataFolder(folder) {
  const owner = runningStack(folder);
  if (owner !== undefined) {
    throw new Error(
      `Parley's local stack already runs on ${folder} (process ${owner}): stop it with Ctrl-C where it runs or with ` +
        `\`kill ${owner}\`, or set PARLEY_DATA_DIR and the ports for a second one.`,
    );
  }
  const file = join(folder, LOCK);
  const afterCrash = existsSync(file);
  writeFileSync(file, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  return { afterCrash, release: () => rmSync(file, { force: true }) };
}

/**
 * Deletes the folder with all state.
 * @returns {boolean} false when there was nothing
 * @throws Error when a stack runs on it, or when it is not Parley's
 */
export function resetDataFolder(folder) {
  if (!existsSync(folder)) return false;
  const owner = runningStack(folder);
  if (owner !== undefined) {
    throw new Error(
      `The local stack runs on ${folder} (process ${owner}): stop it first (Ctrl-C, or \`kill ${owner}\`).`,
    );
  }
  if (!isDataFolder(folder)) {
    throw new Error(
      `${folder} has no ${MARKER}, so it is not Parley's: nothing was deleted. Check PARLEY_DATA_DIR.`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  return true;
}
