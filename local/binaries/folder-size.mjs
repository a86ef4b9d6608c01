import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all files below a folder; what vanishes meanwhile counts nothing. */
export function folderSize(folder) {
  let bytes = 0;
  try {
    for (const name of readdirSync(folder, { recursive: true })) {
      try {
        const stat = statSync(join(folder, String(name)));
        if (stat.isFile()) bytes += stat.size;
      } catch {
        // Removed between the listing and the look.
      }
    }
  } catch {
    // Not there yet, or no longer.
  }
  return bytes;
}
