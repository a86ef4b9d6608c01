/** `true`: the real counterpart is configured, the local part is not started. */
export interface RealParts {
  mongo: boolean;
  temporal: boolean;
  stream: boolean;
  mail: boolean;
}

/** Reads the clone's `.env`, if there is one, into `process.env`; what is set already stays. */
export function loadDotEnv(): void;

/** @throws Error when only half of a real part is configured */
export function realParts(env: NodeJS.ProcessEnv): RealParts;
