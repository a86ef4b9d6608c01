import { Option, type Command } from 'commander';
import type { Models } from '../models';
import { connectToModels } from './connect-models';
import { paint, printable, type CliContext } from './context';
import { countedDocuments, type CountedDocument, type CounterValue } from './counted-documents';
import { Unsuccessful } from './outcome';
import { configOf } from './partial-config';

/** A counter that is not what its messages say. */
export interface Difference extends Pick<CountedDocument, 'kind' | 'id'> {
  readonly field: string;
  readonly stored: CounterValue;
  readonly expected: CounterValue;
}

/** Compares the counters of users, listings and channels with their messages. Changes nothing. */
export async function* findDifferences(models: Models): AsyncIterable<Difference> {
  for await (const document of countedDocuments(models)) yield* differencesOf(document);
}

export function addRecount(program: Command, context: CliContext): void {
  program
    .command('recount')
    .description('Compare the counters of users, listings and channels with the stored messages')
    .addOption(new Option('--fix <no>', 'it only reports').choices(['no']).default('no'))
    .option('--json', 'print one JSON object', false)
    .action((options: { json: boolean }) => recount(options.json, context));
}

async function recount(json: boolean, context: CliContext): Promise<void> {
  const { MONGODB_URI: uri } = configOf(context.env, 'MONGODB_URI');
  const models = await connectToModels(uri);
  try {
    const summary = await report(models, json, context);
    if (summary.differences > 0) throw new Unsuccessful();
  } finally {
    await models.connection.close();
  }
}

async function report(models: Models, json: boolean, context: CliContext) {
  const documents = { user: 0, listing: 0, channel: 0 };
  let differences = 0;
  let differing = 0;
  if (json) context.print('{"differences":[');
  for await (const document of countedDocuments(models)) {
    documents[document.kind] += 1;
    const found = [...differencesOf(document)];
    if (found.length > 0) differing += 1;
    for (const difference of found) {
      if (json) context.print(`${differences === 0 ? '' : ','}${JSON.stringify(difference)}`);
      else if (differences === 0) context.print(row('kind', 'field', 'stored', 'expected', 'id'));
      if (!json) context.print(rowOf(difference));
      differences += 1;
    }
  }
  const summary = { differences, differing_documents: differing, documents };
  if (json) context.print(`],"summary":${JSON.stringify(summary)}}`);
  else context.print(inWords(summary, context));
  return summary;
}

function inWords(
  { differences, differing_documents: differing, documents }: Awaited<ReturnType<typeof report>>,
  context: CliContext,
): string {
  const compared = `${documents.user} users, ${documents.listing} listings and ${documents.channel} channels compared`;
  return differences === 0
    ? paint(context, 'green', `Every counter is what the messages say (${compared}).`)
    : paint(context, 'red', `${differences} counters of ${differing} documents differ (${compared}).`);
}

function* differencesOf({ kind, id, stored, expected }: CountedDocument): Iterable<Difference> {
  for (const [field, should] of Object.entries(expected)) {
    const is = stored[field] ?? null;
    if (is !== should) yield { kind, id, field, stored: is, expected: should };
  }
}

function rowOf({ kind, id, field, stored, expected }: Difference): string {
  return row(kind, field, String(stored ?? '-'), String(expected ?? '-'), printable(id));
}

/** The id comes last, since it may be of any length. */
function row(kind: string, field: string, stored: string, expected: string, id: string): string {
  return `${kind.padEnd(8)} ${field.padEnd(20)} ${stored.padEnd(25)} ${expected.padEnd(25)} ${id}`;
}
