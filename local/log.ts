/** Writes one line of one part of the stack. */
export type PartLog = (line: string) => void;

const colours = [36, 35, 33, 34, 32, 96];
const WIDTH = 9;

/** A pino line in a readable form: level, message, and then the other fields; other lines as they are. */
function readable(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { level, time: _time, msg, err, ...rest }: Record<string, unknown> = JSON.parse(line);
    if (typeof level !== 'string' || typeof msg !== 'string') return line;
    const error = err as { stack?: string; message?: string } | undefined;
    const details = Object.entries(rest).map(
      ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
    const stack = error === undefined ? '' : `\n${error.stack ?? error.message ?? ''}`;
    return `${level === 'info' ? '' : `${level.toUpperCase()} `}${msg}${details.length > 0 ? ` (${details.join(', ')})` : ''}${stack}`;
  } catch {
    return line;
  }
}

/** The lines to show of parts that log a lot: only those that matter to other parts. */
const shownLines: Record<string, RegExp> = {
  mongodb: /"s":"[EF]"/,
  temporal: /level=|error/i,
};

/** One log for all parts: each line begins with the name of its part. */
export function createLog(write: (text: string) => void, coloured: boolean): (part: string) => PartLog {
  const seen: string[] = [];
  return (part) => {
    if (!seen.includes(part)) seen.push(part);
    const name = part.padEnd(WIDTH);
    const colour = colours[seen.indexOf(part) % colours.length];
    const prefix = coloured ? `\u001b[${colour}m${name} |\u001b[0m ` : `${name} | `;
    return (line) => {
      if (line.trim() === '' || shownLines[part]?.test(line) === false) return;
      for (const one of readable(line).split('\n')) write(`${prefix}${one}\n`);
    };
  };
}
