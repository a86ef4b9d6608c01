import type { Tally } from '../reconciliation/domain/tally';
import { paint, type CliContext } from './context';

/** Prints the result of a comparison or an import for people. */
export function printTally(tally: Tally, context: CliContext, isDryRun = false): void {
  const { channels, messages, found, started, already_known: known, refused, pending, unsure } = tally;
  context.print(`${channels} channels and ${messages} messages compared.`);
  const summary = isDryRun
    ? `${found} found; nothing was done`
    : `${found} found, ${started} started, ${known} already known`;
  context.print(paint(context, refused + unsure > 0 ? 'yellow' : 'green', `${summary}.`));
  const missing = Object.entries(tally.missing).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [type, count] of missing) {
    context.print(`  ${type.padEnd(20)} ${count}`);
  }
  const {
    messages_missing_at_stream: gone,
    channels_missing_at_stream: goneChannels,
    seen_again: again,
  } = tally;
  if (gone + goneChannels > 0) {
    context.print(
      `${gone} messages and ${goneChannels} channels are not at Stream any more; ${isDryRun ? 'they would be marked, and ' : ''}all that they say is kept.`,
    );
  }
  if (again > 0) context.print(`${again} that were missing at Stream are there again.`);
  if (pending > 0) context.print(`${pending} of the started are still at work.`);
  if (refused > 0) context.print(`${refused} have a form that cannot be recorded: see the worker's log.`);
  if (unsure > 0) {
    context.print(`${unsure} were left alone, since they could not be read: see the worker's log.`);
  }
}

/** The progress as a line. */
export function progressLine(what: string, tally: Tally): string {
  const { channels, messages, found, started, already_known: known } = tally;
  return (
    `${what}: ${channels} channels, ${messages} messages; ` +
    `${found} found, ${started} started, ${known} already known`
  );
}
