import { installFolder, readEnvironment } from './environment';
import { EXIT_UNSUCCESSFUL } from './outcome';
import { run } from './program';

// A reader that has seen enough (`parley recount | head`) is no fault.
process.stdout.on('error', () => process.exit(EXIT_UNSUCCESSFUL));

void run(process.argv.slice(2), {
  ...readEnvironment(process.env, { working: process.cwd(), install: installFolder() }),
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
  isColoured: process.stdout.isTTY && !process.env['NO_COLOR'],
  // Connections that a time limit gave up on would keep the process alive.
}).then((code) => process.exit(code));
