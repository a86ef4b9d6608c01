import type { z } from 'zod';
import { ProblemError } from '../errors';
import { plainFault } from '../plain-fault';
import { safeParse } from '../values/safe-parse';

/**
 * Parses a part of a request by a schema, so that only scalars of known form reach a query.
 * @throws ProblemError `invalid_request` that names each faulty field, for example `query.limit`
 */
export function validate<Schema extends z.ZodType>(
  part: 'params' | 'query' | 'header' | 'body',
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = safeParse(schema, value, { error: plainFault });
  if (result.success) return result.data;
  const fields = result.error.issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ field: [part, ...path].join('.'), message: issue.message }));
  });
  throw new ProblemError(
    'invalid_request',
    fields.map((fault) => `${fault.field}: ${fault.message}`).join('; '),
    {
      fields,
    },
  );
}
