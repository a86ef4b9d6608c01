// `npm start` and `npm test` begin here, perhaps before anything is installed: plain Node, no dependency, and
// nothing an old Node could not parse until its version has been checked.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!(major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  console.error(
    `Parley needs Node 24, 22.12 or 20.19 (or newer ones of these); this is Node ${process.versions.node} (${process.execPath}).\n` +
      'Install a current Node, for example with `nvm install 24` or from https://nodejs.org, and try again.',
  );
  process.exit(1);
}

const { ensureNodeModules } = await import('./node-modules.mjs');
const { resolveBinaries } = await import('./binaries.mjs');
const { loadDotEnv, realParts } = await import('./real-parts.mjs');

/** `npm start` needs no test server, and none of the servers whose real counterpart is configured. */
function needs() {
  if (process.env.npm_lifecycle_event !== 'prestart') return undefined;
  loadDotEnv();
  const real = realParts(process.env);
  return [real.mongo ? [] : ['mongod'], real.temporal ? [] : ['temporal']].flat();
}

try {
  await ensureNodeModules();
  await resolveBinaries({ needs: needs() });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
