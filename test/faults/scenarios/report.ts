import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Scenario } from './scenarios';

export interface ReportRow {
  readonly scenario: Scenario;
  /** What the scenario measured, in words. */
  readonly measured: string | undefined;
  /** What people did at Stream that makes an event. */
  readonly events: number;
  /** Posts of the sandbox, retries and copies counted. */
  readonly attempts: number;
  /** Deliveries that Stream gave up on. */
  readonly dropped: number;
  /** Events that a reconciliation found missing. */
  readonly brought: number | undefined;
  /** From the end of the fault and the traffic until everything was exact. */
  readonly settledMs: number;
}

const FILE = path.join(__dirname, '../../../docs/reliability.md');
const BEGIN = '<!-- written by npm run test:faults -->';
const END = '<!-- end -->';

/** Writes the table of a run in which every scenario passed; a run that failed leaves the last one. */
export async function writeReport(rows: readonly ReportRow[]): Promise<void> {
  const text = await readFile(FILE, 'utf8');
  const table = [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} cores:`,
    '',
    '| what happens | how | events | posts | given up by Stream | brought by reconciliation | missing | doubled | counters off | exact after |',
    '| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows.map(
      ({ scenario, measured, events, attempts, dropped, brought, settledMs }) =>
        `| ${scenario.name} | ${scenario.fault}${measured === undefined ? '' : `; ${measured}`} | ${events} | ${attempts} | ${dropped} | ${brought ?? '–'} | 0 | 0 | 0 | ${(settledMs / 1_000).toFixed(0)} s |`,
    ),
  ].join('\n');
  const begin = text.indexOf(BEGIN) + BEGIN.length;
  await writeFile(FILE, `${text.slice(0, begin)}\n\n${table}\n\n${text.slice(text.indexOf(END))}`);
}
