import { parleyUrl } from '../addresses';
import { configOf } from '../partial-config';
import { CONNECT_MS, type Check } from './finding';

const PART = 'Parley API';

export const parleyCheck: Check = {
  part: PART,
  needs: ['HOST', 'PORT'],
  address: addressOf,
  adviceWhenUnreachable:
    'Start Parley: `npm start` on a laptop, `node dist/src/server.js` on a server. Or set HOST and PORT.',
  async examine(env) {
    const response = await fetch(addressOf(env), { signal: AbortSignal.timeout(CONNECT_MS) });
    const address = addressOf(env);
    if (response.ok) return [{ part: PART, state: 'ok', address, message: 'Ready' }];
    const parts = await unavailableParts(response);
    return [
      {
        part: PART,
        state: 'failed',
        address,
        message: `It answers ${response.status}${parts.length === 0 ? '' : `, for want of ${parts.join(', ')}`}`,
        advice: [
          parts.length === 0
            ? 'Is that a Parley? Check HOST and PORT.'
            : 'See these parts above, and its log.',
        ],
      },
    ];
  },
};

function addressOf(env: NodeJS.ProcessEnv): string {
  const config = configOf(env, 'HOST', 'PORT');
  return config.PORT === 0 ? 'PORT is 0' : `${parleyUrl(config)}/readyz`;
}

async function unavailableParts(response: Response): Promise<string[]> {
  try {
    const { parts } = (await response.json()) as { parts?: Record<string, unknown> };
    return Object.entries(parts ?? {}).flatMap(([name, state]) => (state === 'ok' ? [] : [name]));
  } catch {
    return [];
  }
}
