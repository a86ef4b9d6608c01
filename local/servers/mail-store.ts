import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';

/** A received mail. */
export interface Mail {
  id: string;
  /** ISO 8601 */
  receivedAt: string;
  from: string;
  /** The addresses it was delivered to (the envelope's, so BCC too). */
  to: string[];
  subject: string;
  text: string;
  html?: string;
  /** In their order: name as written, value. */
  headers: [name: string, value: string][];
  attachments: { filename: string; contentType: string; bytes: number }[];
}

export interface MailFilter {
  /** Part of an address, in any case. */
  to?: string;
  /** Part of the subject, in any case. */
  subject?: string;
}

const KEPT = 1000;
const WRITE_AFTER_MS = 100;

const includes = (text: string, part: string | undefined): boolean =>
  part === undefined || text.toLowerCase().includes(part.toLowerCase());

function readState(file: string | undefined): Mail[] {
  if (file === undefined) return [];
  try {
    const mails: Mail[] = JSON.parse(readFileSync(file, 'utf8'));
    return mails;
  } catch {
    // There is no file yet, or it cannot be read; mails caught on a laptop are no loss.
    return [];
  }
}

/** Keeps the newest 1,000 mails, in a file if one is given. */
export class MailStore {
  #mails: Mail[];
  #watchers = new Set<() => void>();
  #writing: Promise<void> | undefined;
  #dirty = false;

  constructor(private readonly stateFile?: string) {
    this.#mails = readState(stateFile);
  }

  /** Oldest first. */
  mails(filter: MailFilter = {}): Mail[] {
    return this.#mails.filter(
      (mail) =>
        mail.to.some((address) => includes(address, filter.to)) && includes(mail.subject, filter.subject),
    );
  }

  find(id: string): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  add(mail: Mail): void {
    this.#mails = [...this.#mails, mail].slice(-KEPT);
    this.#changed();
  }

  clear(): void {
    this.#mails = [];
    this.#changed();
  }

  /** The first mail, also of those already there, that the predicate accepts. */
  waitFor(predicate: (mail: Mail) => boolean, deadlineMs: number): Promise<Mail> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const mail = this.#mails.find(predicate);
        if (mail !== undefined) finish(() => resolve(mail));
      };
      const finish = (complete: () => void): void => {
        clearTimeout(timer);
        this.#watchers.delete(check);
        complete();
      };
      const timer = setTimeout(() => {
        const seen = this.#mails.map((mail) => `"${mail.subject}" to ${mail.to.join(', ')}`);
        const what = seen.length === 0 ? 'no mail at all' : seen.slice(-10).join('; ');
        finish(() =>
          reject(new Error(`The mail waited for did not come within ${deadlineMs} ms; there is ${what}.`)),
        );
      }, deadlineMs);
      this.#watchers.add(check);
      check();
    });
  }

  /** Resolves when the file holds everything. */
  async flush(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
    if (this.#dirty) await this.#write();
  }

  #changed(): void {
    for (const check of this.#watchers) check();
    this.#dirty = true;
    if (this.stateFile === undefined || this.#writing !== undefined) return;
    // Mails often arrive many at once, and are then written together.
    this.#writing = new Promise((resolve) => {
      setTimeout(() => {
        void this.#write().finally(() => {
          this.#writing = undefined;
          resolve();
          if (this.#dirty) this.#changed();
        });
      }, WRITE_AFTER_MS);
    });
  }

  async #write(): Promise<void> {
    this.#dirty = false;
    if (this.stateFile === undefined) return;
    const temporary = `${this.stateFile}.new`;
    try {
      await writeFile(temporary, JSON.stringify(this.#mails), { mode: 0o600 });
      await rename(temporary, this.stateFile);
    } catch {
      // A full disk, a folder removed meanwhile: the mails are still in memory.
    }
  }
}
