import type { ErrorCode, ProblemDocument } from '../../src/platform/errors';

/** Expects an answer to be one whole problem document with this status and code. */
export async function expectProblem(
  response: Response,
  status: number,
  code: ErrorCode,
): Promise<ProblemDocument> {
  const text = await response.text();
  expect({ status: response.status, text }).toEqual({ status, text: expect.stringContaining(`"${code}"`) });
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = JSON.parse(text) as ProblemDocument;
  expect(problem).toMatchObject({
    type: `urn:parley:error:${code}`,
    status,
    code,
    title: expect.any(String),
    detail: expect.any(String),
  });
  return problem;
}
