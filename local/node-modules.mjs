import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProgress } from './binaries/progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Record<string, any>} the packages of a lock file, by their folder */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}

/**
 * Whether `npm ci` is due, and why. npm keeps in `node_modules/.package-lock.json` what it installed: each
 * package that `package-lock.json` asks for must be there in that very version. File times do not help, since a
 * checkout changes them.
 * @returns {string | undefined} the reason, or undefined when all is in place
 */
export function whyInstall(folder = root) {
  const installedFile = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'nothing is installed yet';
  const installed = packagesOf(installedFile);
  for (const [path, asked] of Object.entries(packagesOf(join(folder, 'package-lock.json')))) {
    // Optional packages are those of other platforms, too.
    if (path === '' || asked.link || (asked.optional && installed[path] === undefined)) continue;
    if (installed[path]?.version !== asked.version) return `${path} is not at ${asked.version}`;
  }
  return undefined;
}

/** Runs `npm ci` when `node_modules` does not match `package-lock.json`. */
export async function ensureNodeModules(folder = root) {
  const reason = whyInstall(folder);
  if (reason === undefined) return;
  console.log(`npm ci: ${reason}`);
  // `npm start` needs the development packages, even where NODE_ENV is production.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  // On a terminal npm shows its own progress.
  const progress = process.stderr.isTTY ? undefined : startProgress();
  progress?.report('npm ci', 'installing packages');
  const npm = spawn('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  const code = await new Promise((resolve, reject) => {
    npm.once('error', reject);
    npm.once('exit', resolve);
  }).finally(() => progress?.stop());
  if (code !== 0) {
    throw new Error(
      `npm ci failed (exit ${code}): see npm's output above. \`npm config get registry\` prints the registry that it used.`,
    );
  }
}
