import { run } from '../../../src/cli/program';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with nothing of the machine's environment. */
export async function runCli(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  now = new Date(),
): Promise<CliResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    env,
    files: [],
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
    now: () => now,
    isColoured: false,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
