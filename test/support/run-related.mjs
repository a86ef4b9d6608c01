// `npm run test:related [-- <ref>]`: the suites that a change since a commit (HEAD when none is given) touches, and what is
// not committed. Jest follows imports; it cannot see that suites run the workflows from a bundle.
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';

const JEST = path.join('node_modules', 'jest', 'bin', 'jest.js');
const lines = (file, ...args) =>
  execFileSync(file, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .filter((line) => line !== '');
const listTests = (...args) => lines(process.execPath, JEST, '--listTests', ...args);

const since = process.argv[2] ?? 'HEAD';
const changed = [
  ...lines('git', 'diff', '--name-only', '--diff-filter=d', since),
  ...lines('git', 'ls-files', '--others', '--exclude-standard'),
].filter((file) => /\.(ts|mjs|js|json)$/u.test(file));
const features = new Set(changed.flatMap((file) => /^workflows\/([^/]+)\//u.exec(file)?.[1] ?? []));
const isWorkflow = changed.some((file) => file.startsWith('workflows/'));
// What a feature's folder has may run in the suite of another one, which imports it.
const integration = [...features].flatMap((feature) =>
  lines('git', 'ls-files', `test/integration/${feature}/`),
);
const suites = new Set([
  ...(changed.length === 0 ? [] : listTests('--findRelatedTests', ...changed)),
  ...(isWorkflow ? listTests('test/replay', 'test/workflows') : []),
  ...(integration.length === 0 ? [] : listTests('--findRelatedTests', ...integration)),
]);
if (suites.size === 0) {
  console.log(`Nothing that a suite covers has changed since ${since}.`);
} else {
  console.log(`${suites.size} suites for ${changed.length} files that have changed since ${since}`);
  const { status } = spawnSync(process.execPath, [JEST, '--runTestsByPath', ...suites], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
