import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ERRORS, ProblemError, problemDocument, type ErrorCode } from '../../../src/platform/errors';

interface Documented {
  readonly code: string;
  readonly status: number;
  readonly when: string;
  readonly action: string;
}

/** The rows of the table in docs/errors.md. */
function documented(): Documented[] {
  const text = readFileSync(path.join(__dirname, '../../../docs/errors.md'), 'utf8');
  return [...text.matchAll(/^\| `(\w+)`\s*\| (\d{3})\s*\| (.+?)\s*\| (.+?)\s*\|$/gm)].map(
    ([, code = '', status, when = '', action = '']) => ({ code, status: Number(status), when, action }),
  );
}

describe('the table of errors', () => {
  test('and docs/errors.md name the same codes, each once, with the same status', () => {
    const ours = Object.entries(ERRORS).map(([code, { status }]) => ({ code, status }));
    const rows = documented().map(({ code, status }) => ({ code, status }));
    const byCode = (a: { code: string }, b: { code: string }): number => a.code.localeCompare(b.code);
    expect(rows.toSorted(byCode)).toEqual(ours.toSorted(byCode));
  });

  test('is explained: when, and what to do', () => {
    for (const { when, action } of documented()) {
      expect(when.length).toBeGreaterThan(20);
      expect(action.length).toBeGreaterThan(5);
    }
  });

  test.each(Object.entries(ERRORS))('%s has a code in snake case and a status of an error', (code, entry) => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(entry.status).toBeGreaterThanOrEqual(400);
    expect(entry.status).toBeLessThan(600);
    expect(entry.title).not.toBe('');
  });
});

describe('a problem document', () => {
  test.each(Object.keys(ERRORS) as ErrorCode[])('of %s has the members of RFC 9457 and the code', (code) => {
    expect(problemDocument(new ProblemError(code, 'a detail'))).toEqual({
      type: `urn:parley:error:${code}`,
      title: ERRORS[code].title,
      status: ERRORS[code].status,
      code,
      detail: 'a detail',
    });
  });

  test('names the fields where there are any', () => {
    const fields = [{ field: 'query.limit', message: 'is too big' }];
    expect(problemDocument(new ProblemError('invalid_request', 'x', { fields })).fields).toEqual(fields);
  });
});
