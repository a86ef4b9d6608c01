import { Option, type Command } from 'commander';
import type { Models } from '../app/models';
import { connectToModels } from './connect-models';
import { paint, printable, type CliContext } from './context';
import { countedDocuments, type CountedDocument, type CounterValue } from './counted-documents';
import { fixCounters, refreshAllSellers, removePlaceholderListings } from './fix-counters';
import { Unsuccessful } from './outcome';
import { configOf } from './partial-config';
import { placeDifferences, type PlaceOptions } from './place-differences';

/** A counter that differs from its messages, or an attachment that the people named do not agree to. */
export interface Difference {
  readonly kind: CountedDocument['kind'] | 'message';
  readonly id: string;
  readonly field: string;
  readonly stored: CounterValue;
  readonly expected: CounterValue;
}

type Compared = Record<CountedDocument['kind'], number>;

/**
 * Compares what channels and messages are attached to with the members of the channels, and the counters of users, listings
 * and channels with their messages; corrects differences where `isFixing`.
 * @param compared is incremented for each document
 */
export async function* findDifferences(
  models: Models,
  options: PlaceOptions,
  compared: Compared = { user: 0, listing: 0, channel: 0 },
): AsyncIterable<Difference> {
  yield* placeDifferences(models, options);
  for await (const document of countedDocuments(models)) {
    compared[document.kind] += 1;
    const found = [...differencesOf(document)];
    // Correcting compares once more, because people write meanwhile.
    yield* found.length > 0 && options.isFixing ? differencesOf(await fixCounters(models, document)) : found;
  }
}

export function addRecount(program: Command, context: CliContext): void {
  program
    .command('recount')
    .description('Compare the counters of users, listings and channels with the stored messages')
    .addOption(
      new Option('--fix [yes|no]', 'correct what differs, during live traffic; without it, only report')
        .choices(['yes', 'no'])
        .preset('yes')
        .default('no'),
    )
    .option('--json', 'print one JSON object', false)
    .action(({ fix, json }: { fix: 'yes' | 'no'; json: boolean }) => recount(fix === 'yes', json, context));
}

async function recount(isFixing: boolean, json: boolean, context: CliContext): Promise<void> {
  const config = configOf(context.env, 'MONGODB_URI', 'PARLEY_USER_ID');
  const models = await connectToModels(config.MONGODB_URI);
  try {
    const { differences } = await report(
      models,
      { isFixing, parleyUserId: config.PARLEY_USER_ID },
      json,
      context,
    );
    if (differences > 0 && !isFixing) throw new Unsuccessful();
  } finally {
    await models.connection.close();
  }
}

async function report(models: Models, options: PlaceOptions, json: boolean, context: CliContext) {
  const documents: Compared = { user: 0, listing: 0, channel: 0 };
  let differences = 0;
  let differing = 0;
  let last = '';
  if (json) context.print('{"differences":[');
  for await (const difference of findDifferences(models, options, documents)) {
    const document = `${difference.kind} ${difference.id}`;
    if (document !== last) differing += 1;
    last = document;
    if (json) context.print(`${differences === 0 ? '' : ','}${JSON.stringify(difference)}`);
    else if (differences === 0) context.print(row('kind', 'field', 'stored', 'expected', 'id'));
    if (!json) context.print(rowOf(difference));
    differences += 1;
  }
  const summary = {
    differences,
    differing_documents: differing,
    documents,
    ...(options.isFixing && {
      fixed: true,
      removed_listings: await removePlaceholderListings(models),
      seller_metrics: await refreshAllSellers(models, options.parleyUserId),
    }),
  };
  if (json) context.print(`],"summary":${JSON.stringify(summary)}}`);
  else context.print(inWords(summary, context));
  return summary;
}

function inWords(summary: Awaited<ReturnType<typeof report>>, context: CliContext): string {
  const { differences, differing_documents: differing, documents, removed_listings: removed = [] } = summary;
  const compared = `${documents.user} users, ${documents.listing} listings and ${documents.channel} channels compared`;
  const also = [
    ...removed.map(
      (id) => `Removed a listing of which the marketplace never said anything: ${printable(id)}`,
    ),
    ...(summary.fixed ? [`Computed the metrics of ${summary.seller_metrics} sellers again.`] : []),
  ].map((line) => `\n${line}`);
  const found =
    differences === 0
      ? paint(context, 'green', `Every counter is what the messages say (${compared}).`)
      : summary.fixed
        ? paint(
            context,
            'green',
            `${differences} counters of ${differing} documents were set right (${compared}).`,
          )
        : paint(context, 'red', `${differences} counters of ${differing} documents differ (${compared}).`);
  return [found, ...also].join('');
}

function* differencesOf({ kind, id, stored, expected }: CountedDocument): Iterable<Difference> {
  for (const [field, should] of Object.entries(expected)) {
    const is = stored[field] ?? null;
    if (is !== should) yield { kind, id, field, stored: is, expected: should };
  }
}

function rowOf({ kind, id, field, stored, expected }: Difference): string {
  return row(
    kind,
    field,
    printable(String(stored ?? '-')),
    printable(String(expected ?? '-')),
    printable(id),
  );
}

/** Puts the id last, since it may be of any length. */
function row(kind: string, field: string, stored: string, expected: string, id: string): string {
  return `${kind.padEnd(8)} ${field.padEnd(20)} ${stored.padEnd(25)} ${expected.padEnd(25)} ${id}`;
}
