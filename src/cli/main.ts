import { installFolder, readEnvironment } from './environment';
import { EXIT_UNSUCCESSFUL } from './outcome';
import { run } from './program';

// The reader may close the pipe early (`parley recount | head`): that is no fault.
process.stdout.on('error', () => process.exit(EXIT_UNSUCCESSFUL));

void run(process.argv.slice(2), {
  ...readEnvironment(process.env, { working: process.cwd(), install: installFolder() }),
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
  isColoured: process.stdout.isTTY && !process.env['NO_COLOR'],
  // Connections whose timeout has passed would keep the process alive.
}).then((code) => process.exit(code));
