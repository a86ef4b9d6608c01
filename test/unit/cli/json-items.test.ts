import fc from 'fast-check';
import { jsonItems, NotItems } from '../../../src/cli/json-items';

async function* inChunks(text: string, size: number): AsyncIterable<string> {
  for (let index = 0; index < text.length; index += size) yield text.slice(index, index + size);
}

async function items(text: string, size = 7, longest?: number) {
  const found: { value: unknown; line: number }[] = [];
  for await (const { text: item, line } of jsonItems(inChunks(text, size), longest)) {
    found.push({ value: JSON.parse(item), line });
  }
  return found;
}

const object = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
const layout = fc.constantFrom('array', 'pretty', 'lines', 'one after the other');

function written(objects: readonly object[], how: string): string {
  if (how === 'array') return JSON.stringify(objects);
  if (how === 'pretty') return JSON.stringify(objects, null, 2);
  return objects.map((one) => JSON.stringify(one)).join(how === 'lines' ? '\n' : '');
}

describe('the objects of a file', () => {
  test('are the same however they are written and however the file is read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(object),
        layout,
        fc.integer({ min: 1, max: 50 }),
        async (objects, how, size) => {
          const plain = JSON.parse(JSON.stringify(objects)) as unknown[];
          expect((await items(written(objects, how), size)).map(({ value }) => value)).toEqual(plain);
        },
      ),
    );
  });

  test('each says the line it begins in', async () => {
    expect(await items('\uFEFF[\n{"a":1},\n\n{"b":\n"}{"}\n]\n')).toEqual([
      { value: { a: 1 }, line: 2 },
      { value: { b: '}{' }, line: 4 },
    ]);
  });

  test.each([
    ['[\n{"a":1},\n7]', 'line 3: it is no JSON object'],
    ['[[{}]]', 'line 1: an object should be here'],
    ['{}\n]', 'line 2: an object should be here'],
    ['[{"a":1}\n', 'line 2: the list does not end'],
    ['{}\n{"a":"b', 'line 2: the object that begins here does not end'],
  ])('%j is none', async (text, message) => {
    await expect(items(text)).rejects.toThrow(new NotItems(message));
  });

  test('one that is too long is refused before it is held', async () => {
    await expect(items(`{"a":"${'x'.repeat(100)}"}`, 10, 50)).rejects.toThrow(/longer than/u);
  });
});
