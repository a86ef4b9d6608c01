import { createReadStream } from 'node:fs';
import type * as HistoryModule from '../stream/history/channel-history';
import type * as FailureModule from '../platform/mongo/permanent-failure';
import type { HistoryImport } from '../reconciliation/import-history';
import { jsonItems, NotItems } from './json-items';
import { CliError } from './outcome';

/**
 * Imports the channels of a file, one at a time. Parts that cannot be read or stored are reported and left out, and the
 * import goes on.
 * @throws CliError where the file is not a channel export, naming the line
 */
export async function importFile(
  history: Pick<HistoryImport, 'channel'>,
  file: string,
  onFault: (fault: string) => void,
): Promise<void> {
  const { readChannelHistory } = require('../stream/history/channel-history') as typeof HistoryModule;
  const { isPermanent, kindOfError } = require('../platform/mongo/permanent-failure') as typeof FailureModule;
  let number = 0;
  try {
    for await (const { text, line } of jsonItems(createReadStream(file, 'utf8'))) {
      number += 1;
      const where = `${file}, channel ${number} (line ${line})`;
      const json = parse(text, line, (fault) => onFault(`${where}: ${fault}`));
      if (json === undefined) continue;
      if (isEntity(json)) {
        throw new CliError(
          `${where}: this is an export of version v2 or an import file, one entity a line: export with version v1.`,
        );
      }
      const read = readChannelHistory(json);
      for (const fault of read.faults) onFault(`${where}: ${fault}`);
      if (!('channel' in read)) continue;
      try {
        await history.channel(read.channel, where);
      } catch (error) {
        if (!isPermanent(error)) throw error;
        onFault(`${where}: cannot be imported (${kindOfError(error)})`);
      }
    }
  } catch (error) {
    if (error instanceof NotItems) throw new CliError(`${file}, ${error.message}.`);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === 'open' || syscall === 'read') throw new CliError(`${file} cannot be read (${code}).`);
    throw error;
  }
  if (number === 0) throw new CliError(`${file} has no channel in it.`);
}

/** @returns undefined where the text is not JSON, after reporting the fault */
function parse(text: string, line: number, onFault: (fault: string) => void): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // V8's messages quote a part of the text, which people wrote.
    const [, position] = /at position (\d+)/u.exec(error instanceof Error ? error.message : '') ?? [];
    const before = position === undefined ? [] : text.slice(0, Number(position)).split('\n');
    onFault(`is not JSON${before.length === 0 ? '' : `: see line ${line + before.length - 1}`}`);
    return undefined;
  }
}

/** Whether it is a line of one of Stream's other formats for exports and imports. */
function isEntity(json: unknown): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    'type' in json &&
    typeof json.type === 'string' &&
    !('channel' in json)
  );
}
