/** A JSON object of a file, and where it begins. */
export interface JsonItem {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** The file has another format. The message names the line. */
export class NotItems extends Error {}

/** V8's strings have at most 512 MB, and parsing takes a multiple of that. */
const MAX_OBJECT_LENGTH = 256 * 1_024 * 1_024;

/**
 * The objects of a JSON file that is an array of objects, or objects one after the other (JSON Lines), as they come:
 * only one is held at a time.
 * @throws NotItems where the file has something else, or ends within an object
 */
export async function* jsonItems(
  chunks: AsyncIterable<string>,
  longest = MAX_OBJECT_LENGTH,
): AsyncIterable<JsonItem> {
  let parts: string[] = [];
  let length = 0;
  let depth = 0;
  let inString = false;
  let isEscaped = false;
  let arrays = 0;
  let line = 1;
  let begin = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const sign = chunk[index] as string;
      if (sign === '\n') line += 1;
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (sign === '\\') isEscaped = true;
        else if (sign === '"') inString = false;
      } else if (depth === 0) {
        if (sign === '{') {
          depth = 1;
          start = index;
          begin = line;
        } else if (sign === '[') arrays += 1;
        else if (sign === ']') arrays -= 1;
        else if (!/[\s,\uFEFF]/u.test(sign)) throw new NotItems(`line ${line}: it is no JSON object`);
        if (arrays < 0 || arrays > 1) throw new NotItems(`line ${line}: an object should be here`);
      } else if (sign === '"') inString = true;
      else if (sign === '{' || sign === '[') depth += 1;
      else if (sign === '}' || sign === ']') {
        depth -= 1;
        if (depth > 0) continue;
        yield { text: parts.join('') + chunk.slice(start, index + 1), line: begin };
        parts = [];
        length = 0;
      }
    }
    if (depth === 0) continue;
    parts.push(chunk.slice(start));
    length += chunk.length - start;
    if (length > longest) {
      throw new NotItems(
        `line ${begin}: the object is longer than ${Math.round(longest / 1_048_576)} MB: export it in parts`,
      );
    }
  }
  if (depth > 0) throw new NotItems(`line ${begin}: the object that begins here does not end`);
  if (arrays !== 0) throw new NotItems(`line ${line}: the list does not end`);
}
