import type { Command } from 'commander';
import { paint, printable, type CliContext, type Colour } from './context';
import type * as ExamineModule from './doctor/examine';
import type { Finding, FindingState } from './doctor/finding';
import { Unsuccessful } from './outcome';

const COLOURS: Readonly<Record<FindingState, Colour>> = { ok: 'green', warning: 'yellow', failed: 'red' };

export function addDoctor(program: Command, context: CliContext): void {
  program
    .command('doctor')
    .description('Check the configuration and every part that Parley needs, with advice')
    .action(() => doctor(context));
}

async function doctor(context: CliContext): Promise<void> {
  // The SDKs load slowly, and other commands do not need them.
  const { examine } = require('./doctor/examine') as typeof ExamineModule;
  const findings = await examine(context);
  for (const finding of findings) {
    for (const line of linesOf(finding, context)) context.print(line);
  }
  const failed = findings.filter(({ state }) => state === 'failed').length;
  const warnings = findings.filter(({ state }) => state === 'warning').length;
  if (failed > 0) {
    context.print(paint(context, 'red', `${failed} failed, ${warnings} to look at.`));
    throw new Unsuccessful();
  }
  context.print(
    warnings > 0
      ? paint(context, 'yellow', `It works; ${warnings} to look at.`)
      : paint(context, 'green', 'All is well.'),
  );
}

function linesOf(finding: Finding, context: CliContext): string[] {
  const { state, part, address, message, advice = [] } = finding;
  const where = address === undefined ? '' : ` ${paint(context, 'gray', `(${printable(address)})`)}`;
  return [
    `${paint(context, COLOURS[state], state.padEnd(8))} ${part.padEnd(19)} ${printable(message)}${where}`,
    ...advice.map((line) => `${' '.repeat(29)}${printable(line)}`),
  ];
}
