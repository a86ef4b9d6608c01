import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  createReadStream,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** @returns {Promise<string>} the file's SHA-256 in hex */
export async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** The output of `--version`, whatever the exit code: the pattern decides. */
function versionOutput(path) {
  return new Promise((resolve) => {
    execFile(path, ['--version'], { timeout: 20_000 }, (error, stdout, stderr) => {
      resolve(`${stdout}\n${stderr}\n${error?.code === undefined ? '' : error.message}`.trim());
    });
  });
}

/** The package to install when a binary lacks a library. */
function hint(output) {
  if (output.includes('libcurl.so')) return ' Install libcurl 4 (Debian: `apt-get install libcurl4`).';
  if (/lib(ssl|crypto)\.so/.test(output)) return ' Install OpenSSL 3 (Debian: `apt-get install libssl3`).';
  if (output.includes('GLIBC_')) return ' It needs a newer glibc than this system has.';
  return '';
}

/**
 * Runs the binary once and checks its name and version.
 * @returns {Promise<{ fault?: string, version?: string }>}
 */
async function run(binary, path) {
  const output = await versionOutput(path);
  const match = binary.versionPattern.exec(output);
  if (match === null) {
    return {
      fault: `does not run as ${binary.file}: ${output.split('\n')[0] ?? 'no output'}.${hint(output)}`,
    };
  }
  const [wantMajor = 0, wantMinor = 0] = binary.minimum ?? [];
  const [major, minor] = [Number(match[1] ?? 0), Number(match[2] ?? 0)];
  if (major < wantMajor || (major === wantMajor && minor < wantMinor)) {
    return { fault: `is version ${major}.${minor}; Parley needs ${wantMajor}.${wantMinor} or newer` };
  }
  return { version: match[0] };
}

/**
 * A checker that remembers in `<cache>/checked.json` which files ran, by path, size and time, so that a start
 * does not wait for three binaries to print their version.
 */
export function createChecker(cacheDir) {
  const memoFile = join(cacheDir, 'checked.json');
  const read = () => {
    try {
      return JSON.parse(readFileSync(memoFile, 'utf8'));
    } catch {
      return {};
    }
  };
  const memo = read();

  /** @returns {Promise<string | undefined>} what is wrong with the file, or undefined */
  return async function faultOf(binary, path) {
    let stat;
    try {
      stat = statSync(path);
      if (!stat.isFile()) return 'is not a file';
      accessSync(path, constants.X_OK);
    } catch (error) {
      return error.code === 'EACCES' ? 'is not executable (chmod +x)' : 'does not exist';
    }
    const stamp = `${binary.key} ${stat.size} ${stat.mtimeMs}`;
    if (memo[path]?.stamp === stamp) return undefined;
    const { fault, version } = await run(binary, path);
    if (fault !== undefined) return fault;
    memo[path] = { stamp, version };
    try {
      const temporary = `${memoFile}.${process.pid}`;
      writeFileSync(temporary, JSON.stringify({ ...read(), ...memo }, null, 2));
      renameSync(temporary, memoFile);
    } catch {
      // A cache folder that cannot be written costs the next start some time, nothing else.
    }
    return undefined;
  };
}
