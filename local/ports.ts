import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './servers/free-port';

/** Every port that the local stack listens on: its variable, its default, the part that uses it. */
export const portVariables = {
  parley: { variable: 'PORT', fallback: 5050, what: 'Parley' },
  mongo: { variable: 'MONGO_PORT', fallback: 27_027, what: 'MongoDB' },
  temporal: { variable: 'TEMPORAL_PORT', fallback: 7233, what: 'Temporal' },
  temporalUi: { variable: 'TEMPORAL_UI_PORT', fallback: 8233, what: "Temporal's UI" },
  sandbox: { variable: 'STREAM_SANDBOX_PORT', fallback: 3030, what: 'the Stream sandbox' },
  smtp: { variable: 'SMTP_PORT', fallback: 1025, what: "the mail catcher's SMTP" },
  mailPage: { variable: 'MAIL_PAGE_PORT', fallback: 1080, what: "the mail catcher's page" },
} as const;

export type PortName = keyof typeof portVariables;
export type Ports = Record<PortName, number>;

const names = (Object.keys(portVariables) as PortName[]).toSorted();

/**
 * The ports that the environment asks for, defaults for the rest.
 * @throws Error naming every variable that is not a port
 */
export function readPorts(env: NodeJS.ProcessEnv): Ports {
  const faults: string[] = [];
  const ports = names.map((name): [PortName, number] => {
    const { variable, fallback } = portVariables[name];
    const set = env[variable];
    const port = set === undefined || set === '' ? fallback : Number(set);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      faults.push(`${variable}=${set} is not a port (0-65535).`);
    return [name, port];
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return Object.fromEntries(ports) as Ports;
}

/** Why this process cannot listen on a port; undefined where it can. */
function refusal(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(
        code === 'EACCES'
          ? 'may not be used by this user:'
          : 'is taken: stop the program that listens there, or',
      ),
    );
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}

/**
 * Checks all ports before anything is started, and replaces each 0 by a free one.
 * @param needed the parts that will listen
 * @param timeoutMs how long to wait for ports to become free (processes of a killed stack are about to end)
 * @throws Error naming every taken port with its variable
 */
export async function assignPorts(ports: Ports, needed: readonly PortName[], timeoutMs = 0): Promise<Ports> {
  const assigned = { ...ports };
  for (const name of names) if (assigned[name] === 0) assigned[name] = await freePort();
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const faults: string[] = [];
    const seen = new Map<number, PortName>();
    for (const name of needed) {
      const port = assigned[name];
      const { variable, what } = portVariables[name];
      const other = seen.get(port);
      seen.set(port, name);
      if (other !== undefined) {
        faults.push(
          `${variable} and ${portVariables[other].variable} are both ${port}: set one of them to another port.`,
        );
      } else {
        const why = await refusal(port);
        if (why !== undefined)
          faults.push(`Port ${port} for ${what} ${why} set ${variable} to another port.`);
      }
    }
    if (faults.length === 0) return assigned;
    if (Date.now() >= deadline) throw new Error(faults.join('\n'));
    await delay(100);
  }
}
