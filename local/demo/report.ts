import type { LocalStack } from '../stack';
import type { DemoOutcome } from './outcome';

/** The result in a form for the terminal. */
export function demoReport(stack: LocalStack, outcome: DemoOutcome): string {
  const { messages, mails, counters } = outcome;
  const mark = (isGood: boolean): string => (isGood ? '✓' : '✗');
  const lines = ['', 'The demo: the outcome of each message', ''];
  for (const one of messages) {
    lines.push(
      `  ${mark(one.isAsExpected)} “${one.message.text}”`,
      `      decision  ${one.decision}`,
      `      done      ${one.done}`,
      `      run       ${one.runUrl}`,
      '',
    );
  }
  lines.push(`  ${mark(mails === undefined || mails.length === 1)} Mail to the moderators`);
  if (mails === undefined) lines.push('      sent by your own mail server');
  else if (mails.length === 0) lines.push('      none');
  else lines.push(...mails.map((subject) => `      ${subject}  (${stack.servers.mail?.pageUrl ?? ''})`));
  lines.push('', '  Counters');
  const width = Math.max(...counters.map((counter) => counter.name.length));
  for (const { name, value, expected } of counters) {
    const wrong = value === expected ? '' : `  (expected ${expected})`;
    lines.push(`  ${mark(value === expected)}   ${name.padEnd(width)}  ${value}${wrong}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
