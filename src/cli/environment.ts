import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

/** The variables that a command works with, and the files that some of them came from. */
export interface CliEnvironment {
  readonly env: NodeJS.ProcessEnv;
  readonly files: readonly string[];
}

/** The folder of the clone or the installation: the nearest one above this file with a `package.json`. */
export function installFolder(): string {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'package.json')) && path.dirname(folder) !== folder) {
    folder = path.dirname(folder);
  }
  return folder;
}

/**
 * Reads the environment, then `.env` (of the working directory, else of the clone), then the `local.env` of a
 * running local stack. A variable that is set is never overridden; an empty one counts as not set, and the local stack
 * fills it, as the stack itself does.
 */
export function readEnvironment(
  env: NodeJS.ProcessEnv,
  folders: { readonly working: string; readonly install: string },
): CliEnvironment {
  const files: string[] = [];
  const read = (file: string): NodeJS.ProcessEnv => {
    if (!existsSync(file)) return {};
    files.push(file);
    return parseEnv(readFileSync(file, 'utf8'));
  };
  const dotEnv = [folders.working, folders.install]
    .map((folder) => path.join(folder, '.env'))
    .find((file) => existsSync(file));
  const merged: NodeJS.ProcessEnv = { ...(dotEnv === undefined ? {} : read(dotEnv)), ...env };
  const dataFolder = merged['PARLEY_DATA_DIR']
    ? path.resolve(folders.working, merged['PARLEY_DATA_DIR'])
    : path.join(folders.install, '.parley');
  for (const [name, value] of Object.entries(read(path.join(dataFolder, 'local.env')))) {
    merged[name] ||= value;
  }
  return { env: merged, files };
}
