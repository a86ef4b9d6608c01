import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readPorts } from '../../../local/ports';
import { realParts } from '../../../local/real-parts.mjs';
import { environmentFile, stackEnvironment } from '../../../local/stack-environment';
import { loadConfig } from '../../../src/platform/config';

let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'parley-env-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const environment = (env: NodeJS.ProcessEnv): Record<string, string> =>
  stackEnvironment(env, readPorts(env), realParts(env), dataDir);

describe('realParts', () => {
  it('takes a part for real when its address or keys are set', () => {
    expect(realParts({ MONGODB_URI: '', SMTP_URL: 'smtp://mail' })).toEqual({
      mongo: false,
      temporal: false,
      stream: false,
      mail: true,
    });
  });

  it('does not guess when half is set', () => {
    expect(() => realParts({ GETSTREAM_API_KEY: 'key' })).toThrow('GETSTREAM_API_SECRET');
    expect(() => realParts({ TEMPORAL_API_KEY: 'key' })).toThrow('TEMPORAL_ADDRESS');
  });
});

describe('stackEnvironment', () => {
  it('is a configuration that Parley takes', () => {
    expect(loadConfig(environment({ MONGO_PORT: '1234' }))).toMatchObject({
      MONGODB_URI: 'mongodb://127.0.0.1:1234/parley?replicaSet=parley',
      GETSTREAM_API_KEY: 'parley-local',
    });
  });

  it('mixes nothing of a real part into a local one, and leaves a real one alone', () => {
    const local = environment({ GETSTREAM_WEBHOOK_SECRET: 'real', TEMPORAL_NAMESPACE: 'prod' });
    expect(local).toMatchObject({ GETSTREAM_WEBHOOK_SECRET: '', TEMPORAL_NAMESPACE: 'default' });
    const real = environment({
      GETSTREAM_API_KEY: 'k',
      GETSTREAM_API_SECRET: 's',
      TEMPORAL_ADDRESS: 't:7233',
    });
    expect(real).toMatchObject({ GETSTREAM_API_KEY: 'k', TEMPORAL_ADDRESS: 't:7233' });
    expect(real).not.toHaveProperty('GETSTREAM_BASE_URL');
    expect(real).not.toHaveProperty('TEMPORAL_NAMESPACE');
  });

  it('keeps its secrets over restarts, for this user only', () => {
    const first = environment({});
    expect(environment({})).toEqual(first);
    expect(statSync(join(dataDir, 'secrets', 'auth-jwt-secret')).mode & 0o777).toBe(0o600);
  });

  it('can be read back from its file', () => {
    const values = { ...environment({}), MAIL_FROM: "o'neil@example.com" };
    writeFileSync(join(dataDir, 'local.env'), environmentFile(values));
    expect(parseEnv(environmentFile(values))).toEqual(values);
  });
});
