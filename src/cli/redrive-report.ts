import type { RedriveSummary } from '../inbox/redrive/redrive-events';
import type { RedriveOutcome, RedriveResult } from '../inbox/redrive/redrive-outcome';
import { paint, printable, type CliContext, type Colour } from './context';

export type Summary = Omit<RedriveSummary, 'next'>;

export function report(
  summary: Summary,
  options: { readonly json: boolean; readonly dryRun: boolean; readonly attempt: string },
  context: CliContext,
): void {
  const { outcomes, events, remaining } = summary;
  if (options.json) {
    const { dryRun: dry_run, attempt } = options;
    context.print(
      JSON.stringify({ dry_run, attempt: dry_run ? null : attempt, outcomes, events, remaining }),
    );
    return;
  }
  const counts = Object.entries(outcomes).map(([outcome, count]) => `${count} ${inWords(outcome)}`);
  const rest = remaining > 0 ? ` ${remaining} more: raise --limit.` : '';
  context.print(`${counts.join(', ') || 'No such events'}.${rest}`);
  if (options.dryRun) context.print('A dry run: nothing was changed.');
}

const COLOURS: Readonly<Record<RedriveOutcome, Colour>> = {
  redriven: 'green',
  redrivable: 'green',
  already_running: 'gray',
  already_processed: 'gray',
  not_handled: 'gray',
  still_quarantined: 'yellow',
  failed: 'red',
};
const WIDTH = 'still quarantined'.length;

/** The outcome of one event as a line. The id comes late, since it may be of any length. */
export function lineOf(result: RedriveResult, context: CliContext): string {
  const { outcome, event_id: id, redriven_as: as, reasons, error } = result;
  const details = [as && `as ${as}`, reasons?.join('; '), error].filter((detail) => detail).join(', ');
  const what = paint(context, COLOURS[outcome], inWords(outcome).padEnd(WIDTH));
  return `${what} ${printable(id)}${details === '' ? '' : ` (${printable(details)})`}`;
}

function inWords(outcome: string): string {
  return outcome.replaceAll('_', ' ');
}
