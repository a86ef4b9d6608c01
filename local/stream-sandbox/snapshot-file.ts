import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseState, serialiseState, type State } from './state';
import type { Micros } from './timestamps';

const INTERVAL_MS = 1000;

/** `undefined` if there is no file yet. */
export async function readSnapshot(file: string): Promise<{ state: State; latest: Micros } | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return parseState(text);
  } catch (error) {
    throw new Error(`${file} is not a snapshot of the Stream sandbox; remove it to start empty`, {
      cause: error,
    });
  }
}

export interface SnapshotWriter {
  /** Reports a change, which is on disk within a second or so. */
  touch(): void;
  /** Writes pending changes and stops. */
  close(): Promise<void>;
}

export function createSnapshotWriter(
  file: string,
  state: State,
  log: (line: string) => void,
): SnapshotWriter {
  let dirty = false;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let intervalMs = INTERVAL_MS;

  async function write(): Promise<void> {
    if (!dirty) return;
    dirty = false;
    const started = Date.now();
    const temporary = `${file}.${process.pid}.tmp`;
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(temporary, serialiseState(state));
      // A reader, or the next start after a kill, sees the old file or the new one.
      await rename(temporary, file);
    } catch (error) {
      dirty = true;
      log(`stream-sandbox: cannot write ${file}: ${String(error)}`);
    }
    // Writing a large state takes long, so that the pauses limit it to a tenth of the time.
    intervalMs = Math.max(INTERVAL_MS, 10 * (Date.now() - started));
  }

  function schedule(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      writing = writing.then(write).then(() => {
        if (dirty) schedule();
      });
    }, intervalMs).unref();
  }

  return {
    touch() {
      dirty = true;
      schedule();
    },
    async close() {
      await writing;
      clearTimeout(timer);
      timer = undefined;
      await write();
      clearTimeout(timer);
    },
  };
}
