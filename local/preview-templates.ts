import path from 'node:path';
import { dataFolder, prepareDataFolder } from './data-folder.mjs';
import { writePreviews } from './write-previews';

/** `npm run preview-templates`. */
async function main(): Promise<void> {
  const folder = dataFolder();
  prepareDataFolder(folder);
  console.log(`Every mail with sample data: ${await writePreviews(path.join(folder, 'templates'))}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
