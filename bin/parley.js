#!/usr/bin/env node
'use strict';

// From a clone the sources run as they are; an image or an install has only what was built.
const { existsSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const source = path.join(root, 'src', 'cli', 'main.ts');
const built = path.join(root, 'dist', 'src', 'cli', 'main.js');

function canRunSources() {
  if (!existsSync(source)) return false;
  try {
    require.resolve('tsx/cjs/api');
    return true;
  } catch {
    return false;
  }
}

if (canRunSources()) {
  require('tsx/cjs/api').register();
  require(source);
} else if (existsSync(built)) {
  require(built);
} else {
  process.stderr.write('The packages are missing: run `npm ci` in the clone first.\n');
  process.exitCode = 1;
}
