// `npm run reset` deletes the local state: the next `npm start` begins with empty databases.
import { dataFolder, resetDataFolder } from './data-folder.mjs';
import { loadDotEnv } from './real-parts.mjs';

try {
  loadDotEnv();
  const folder = dataFolder();
  console.log(resetDataFolder(folder) ? `Cleared ${folder}.` : `Nothing to clear: ${folder} does not exist.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
