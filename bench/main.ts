import { parseArgs } from 'node:util';
import { runBurst, type Burst } from './burst';
import { benchCases, type BenchCase, type Measured } from './cases';
import { costOfPlainMessage, type PlainMessage } from './plain-message';
import { measurePeople, type PeopleCounts, type PeopleMeasured } from './measure-people';
import { benchReport } from './report';
import { resourcesOf, type Resources } from './resources';
import { startBenchStack, type BenchStack } from './stack';

/** The result of a run, as `--json` prints it. */
export interface BenchResult extends PeopleMeasured {
  readonly ratios: {
    readonly vs_empty: number;
    readonly vs_empty_hot: number;
    readonly vs_naive: number;
    readonly mix_vs_empty: number;
    readonly answers_vs_starts: number;
  };
  readonly plain_message: PlainMessage;
  /** The resources for one event of a conversation. */
  readonly resources: Resources;
  readonly burst: { readonly sent: number; readonly max_answer_ms: number; readonly processed: number };
  readonly rows: readonly (Measured & { readonly name: string })[];
  readonly burst_details: Burst;
}

/** The numbers of items to measure. */
interface Counts extends PeopleCounts {
  /** Events per case and round. */
  readonly events: number;
  readonly burst: number;
}

const ROUNDS = 5;
const WARM_UP = 150;
const RESOURCE_EVENTS = 2_000;
/** The share of open follow-ups that fire at once. */
const FIRING_SHARE = 0.1;

/** Cases alternate, so that other load on the machine affects all of them; each ratio is of two runs close in time. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      n: { type: 'string', short: 'n', default: '300' },
      burst: { type: 'string', default: '5000' },
      offers: { type: 'string', default: '200' },
      notifications: { type: 'string', default: '500' },
      'follow-ups': { type: 'string', default: '10000' },
    },
  });
  const open = positive('--follow-ups', values['follow-ups']);
  const counts: Counts = {
    events: positive('-n', values.n),
    burst: positive('--burst', values.burst),
    offers: positive('--offers', values.offers),
    notifications: positive('--notifications', values.notifications),
    followUps: { open, firing: Math.ceil(open * FIRING_SHARE) },
  };
  const logLine = (text: string): void => void process.stderr.write(`${text}\n`);

  logLine('Starting MongoDB and Temporal with the settings of `npm start`');
  const stack = await startBenchStack();
  try {
    const result = await run(stack, counts, logLine);
    process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : benchReport(result));
  } finally {
    await stack.stop();
  }
}

async function run(stack: BenchStack, counts: Counts, logLine: (text: string) => void): Promise<BenchResult> {
  const { events: count } = counts;
  const cases = benchCases(stack);
  logLine('The cost of a plain message');
  const plainMessage = await costOfPlainMessage(stack);
  logLine('Warming up');
  for (const one of Object.values(cases)) await one.run(WARM_UP);
  const rounds: Record<keyof typeof cases, Measured>[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    logLine(`Round ${round} of ${ROUNDS}`);
    rounds.push({
      empty: await cases.empty.run(count),
      parley: await cases.parley.run(count),
      parleyHot: await cases.parleyHot.run(count),
      mix: await cases.mix.run(count),
      // This case is slow, and steady enough with fewer events.
      naive: await cases.naive.run(Math.ceil(count / 4)),
      inline: await cases.inline.run(count),
    });
  }
  logLine('The resources of an event');
  const resources = await resourcesOf(stack, cases.mix, RESOURCE_EVENTS, plainMessage.history_bytes);
  logLine(`A burst of ${counts.burst} webhooks`);
  await stack.stopWorkers();
  const burst = await runBurst(stack, counts.burst);
  const people = await measurePeople(stack, counts, logLine);
  const rate = (name: keyof typeof cases) => (round: (typeof rounds)[number]) => round[name].eventsPerSecond;
  const ratio = (of: keyof typeof cases, to: keyof typeof cases): number =>
    median(rounds.map((round) => rate(of)(round) / rate(to)(round)));
  return {
    ratios: {
      vs_empty: ratio('parley', 'empty'),
      vs_empty_hot: ratio('parleyHot', 'empty'),
      vs_naive: ratio('parley', 'naive'),
      mix_vs_empty: ratio('mix', 'empty'),
      answers_vs_starts: burst.answersPerSecond / burst.startsPerSecond,
    },
    plain_message: plainMessage,
    resources,
    burst: { sent: burst.sent, max_answer_ms: burst.maxAnswerMs, processed: burst.processed },
    rows: (Object.entries(cases) as [keyof typeof cases, BenchCase][]).map(([key, { name }]) => ({
      name,
      ...medians(rounds.map((round) => round[key])),
    })),
    burst_details: burst,
    ...people,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function medians(runs: readonly Measured[]): Measured {
  const of = (key: keyof Measured): number => median(runs.map((one) => one[key]));
  return {
    events: of('events'),
    eventsPerSecond: of('eventsPerSecond'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    cpuMsPerEvent: of('cpuMsPerEvent'),
  };
}

function positive(name: string, value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${name} must be a positive whole number`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
