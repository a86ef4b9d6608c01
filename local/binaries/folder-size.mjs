import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all files below a folder, without files that vanish meanwhile. */
export function folderSize(folder) {
  let bytes = 0;
  try {
    for (const name of readdirSync(folder, { recursive: true })) {
      try {
        const stat = statSync(join(folder, String(name)));
        if (stat.isFile()) bytes += stat.size;
      } catch {
        // The file was removed after it was listed.
      }
    }
  } catch {
    // The folder does not exist yet, or no longer.
  }
  return bytes;
}
