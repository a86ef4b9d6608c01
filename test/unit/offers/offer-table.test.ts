import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OFFER_STATUSES } from '../../../src/offers/domain/offer-state';
import { markdown, STATES, tableOfActions, transitionTable } from './offer-table';

const docs = readFileSync(path.join(__dirname, '../../../docs/offers.md'), 'utf8');
/** Formatting pads the cells. */
const squeezed = (table: string) => table.replaceAll(/ +/gu, ' ').replaceAll(/-{2,}/gu, '-');

test.each([
  ['what people do', tableOfActions],
  ['what Parley does', transitionTable],
])('the table of %s in docs/offers.md is what the code does', (_name, table) => {
  expect(squeezed(docs)).toContain(squeezed(markdown(table())));
});

test('the tables have every state', () => {
  expect(new Set(STATES.map(([, { status }]) => status))).toEqual(new Set(OFFER_STATUSES));
});
