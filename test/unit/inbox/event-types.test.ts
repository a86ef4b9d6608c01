import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EVENT_TYPES } from '../../../src/stream/domain/stream-event';
import { rawStreamEvent } from '../../../src/inbox/parsing/stream-event-schema';
import ofStream from '../../support/stream-webhook-events.json';

interface Row {
  readonly types: readonly string[];
  readonly isHandled: boolean;
  readonly what: string;
}

const rows: Row[] = readFileSync(path.join(__dirname, '../../../docs/events.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [types = '', mark = '', what = ''] = line
      .slice(1)
      .split('|')
      .map((cell) => cell.trim());
    return {
      types: [...types.matchAll(/`([^`]+)`/gu)].map(([, type = '']) => type),
      isHandled: mark === '✓',
      what,
    };
  });

const sorted = (types: readonly string[]): string[] => types.toSorted();

describe('the table of events in the documentation', () => {
  test('decides each type that Stream posts, once, and no other', () => {
    expect(sorted(rows.flatMap(({ types }) => types))).toEqual(sorted(ofStream.types));
  });

  test('gives what becomes of it, or the reason why nothing does', () => {
    expect(rows.filter(({ what }) => what.length < 10)).toEqual([]);
  });

  test('marks exactly the types that Parley acts on, for each of which there is a schema', () => {
    const marked = rows.filter(({ isHandled }) => isHandled).flatMap(({ types }) => types);
    expect(sorted(marked)).toEqual(sorted(EVENT_TYPES));
    const schemas = rawStreamEvent.options.flatMap(({ shape }) => [...shape.type.values]);
    expect(sorted(schemas)).toEqual(sorted(EVENT_TYPES));
  });
});
