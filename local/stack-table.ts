import type { LocalStack } from './stack';

/** Addresses may carry a password. */
function withoutPassword(address: string): string {
  return address.replace(/\/\/[^@/]*@/, '//***@');
}

/** The table of parts and addresses that is printed when the stack is ready. */
export function stackTable(stack: LocalStack): string {
  const { servers, real, env } = stack;
  const rows: [part: string, address: string, about: string][] = [
    ['Parley', stack.parley.url, 'a page of links; API under /api/v1'],
    [
      '  webhooks',
      stack.webhookUrl,
      real.stream ? 'to be configured: npx parley webhook configure' : 'called by the Stream sandbox',
    ],
    ['Temporal UI', stack.temporalUiUrl ?? '-', real.temporal ? 'yours' : 'every run of a workflow'],
    ['Temporal', stack.temporalAddress, real.temporal ? 'yours (TEMPORAL_ADDRESS)' : 'dev server'],
    ['MongoDB', withoutPassword(stack.mongoUri), real.mongo ? 'yours (MONGODB_URI)' : 'replica set of one'],
    [
      'Stream',
      stack.stream.baseUrl ?? 'getstream.io',
      real.stream ? 'yours (GETSTREAM_API_KEY)' : `sandbox, key ${stack.stream.apiKey}`,
    ],
    [
      'Mails',
      servers.mail?.pageUrl ?? '-',
      real.mail ? 'delivered by yours (SMTP_URL)' : 'what Parley sends is caught here',
    ],
    ['SMTP', withoutPassword(env['SMTP_URL'] ?? ''), real.mail ? 'yours' : 'of the mail catcher'],
  ];
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map(
    ([part, address, about]) => `  ${part.padEnd(width(0))}  ${address.padEnd(width(1))}  ${about}`,
  );
  const rule = '-'.repeat(Math.max(...lines.map((line) => line.length)));
  return [
    rule,
    ...lines,
    rule,
    `  State is kept in ${stack.dataDir} (npm run reset clears it). Ctrl-C stops everything.`,
    '',
  ].join('\n');
}
