import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { portVariables, readPorts, assignPorts } from '../../../local/ports';

const allFree = readPorts(
  Object.fromEntries(Object.values(portVariables).map(({ variable }) => [variable, '0'])),
);

describe('readPorts', () => {
  it('takes the defaults where nothing is set, and what is set elsewhere', () => {
    expect(readPorts({ MONGO_PORT: '', SMTP_PORT: '2525' })).toMatchObject({
      mongo: 27_027,
      smtp: 2525,
      parley: 5050,
    });
  });

  it('names every variable that is not a port', () => {
    expect(() => readPorts({ PORT: 'http', MONGO_PORT: '70000' })).toThrow(
      /MONGO_PORT=70000 .*\n?.*PORT=http /s,
    );
  });
});

describe('assignPorts', () => {
  let taken: Server;
  let port: number;

  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    port = (taken.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => taken.close(resolve)));

  it('gives each 0 a free port of its own', async () => {
    const ports = await assignPorts(allFree, ['parley', 'mongo', 'temporal']);
    expect(Object.values(ports).every((one) => one > 0)).toBe(true);
    expect(new Set([ports.parley, ports.mongo, ports.temporal]).size).toBe(3);
  });

  it('names every taken port with its variable', async () => {
    const asked = assignPorts({ ...allFree, mongo: port, smtp: port }, ['mongo', 'smtp']);
    await expect(asked).rejects.toThrow(`Port ${port} for MongoDB is taken`);
    await expect(asked).rejects.toThrow('MONGO_PORT');
    await expect(asked).rejects.toThrow('SMTP_PORT');
  });

  it('lets a part that is not started have any port', async () => {
    await expect(assignPorts({ ...allFree, mongo: port }, ['parley'])).resolves.toMatchObject({
      mongo: port,
    });
  });

  it('waits for a port that becomes free in time', async () => {
    const leaving = createServer();
    await new Promise<void>((resolve) => leaving.listen(0, '127.0.0.1', resolve));
    const leavingPort = (leaving.address() as AddressInfo).port;
    const asked = assignPorts({ ...allFree, parley: leavingPort }, ['parley'], 5000);
    leaving.close();
    await expect(asked).resolves.toMatchObject({ parley: leavingPort });
  });
});
