import { availableParallelism } from 'node:os';
import type { BenchResult } from './main';
import { peopleReport } from './people-report';

/** The settings of the servers, without which the figures mean nothing. */
const SETTINGS = [
  'MongoDB: one-node replica set, majority writes, journal, 0.5 GB cache, loopback',
  'Temporal: dev server, SQLite file, journal_mode=WAL, synchronous=NORMAL (weaker against power loss than FULL),',
  '          history.transferProcessorMaxPollRPS=2000, one history shard',
  'Load: 24 starts under way at once; the burst over 256 sockets from a process of its own',
  'People: sandbox, mail catcher and clients in the process of the benchmark; MAIL_PER_SECOND=1000 limits nothing',
];

/** The result as a table for the terminal. */
export function benchReport(result: BenchResult): string {
  const { ratios, plain_message: plain, resources, burst_details: burst } = result;
  const columns = ['case', 'events/s', 'answer p50 ms', 'p99 ms', 'CPU ms/event'];
  const rows = result.rows.map((row) => [
    row.name,
    row.eventsPerSecond.toFixed(1),
    row.p50Ms.toFixed(0),
    row.p99Ms.toFixed(0),
    row.cpuMsPerEvent.toFixed(1),
  ]);
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  const verdict = (isGood: boolean): string => (isGood ? 'ok' : 'MISSED');
  const target = (name: string, value: number, least: number): string =>
    `  ${name.padEnd(46)} ${value.toFixed(2).padStart(6)}   wanted ${least} or more: ${verdict(value >= least)}`;
  return [
    '',
    `Node ${process.version}, ${availableParallelism()} cores`,
    ...SETTINGS,
    '',
    line(columns),
    ...rows.map(line),
    '',
    'Ratios within this run (medians of the rounds)',
    target('Parley to an empty workflow', ratios.vs_empty, 0.7),
    target('the same, all of one listing', ratios.vs_empty_hot, 0.6),
    `  ${'a conversation to an empty workflow'.padEnd(46)} ${ratios.mix_vs_empty.toFixed(2).padStart(6)}`,
    target('Parley to a naive workflow', ratios.vs_naive, 2.5),
    target('webhooks answered to workflows started', ratios.answers_vs_starts, 10),
    '',
    `A plain message: ${plain.history_events} history events (${plain.history_bytes} bytes), ${plain.actions} billable actions`,
    `An event of a conversation: ${resources.mongo_commands.toFixed(1)} MongoDB commands in ` +
      `${resources.mongo_transactions.toFixed(2)} transactions, ${resources.mongo_document_bytes.toFixed(0)} bytes of documents ` +
      `and ${resources.mongo_index_bytes.toFixed(0)} of indexes`,
    `Burst: ${burst.sent} sent, ${burst.accepted} answered 200 at ${burst.answersPerSecond.toFixed(0)}/s ` +
      `(p50 ${burst.p50Ms.toFixed(0)} ms, p99 ${burst.p99Ms.toFixed(0)} ms, slowest ${burst.maxAnswerMs.toFixed(0)} ms), ` +
      `${burst.processed} processed at ${burst.startsPerSecond.toFixed(0)}/s`,
    '',
    ...peopleReport(result),
    '',
  ].join('\n');
}
