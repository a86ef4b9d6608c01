/** Absolute paths of the servers Parley runs locally. */
export interface Binaries {
  mongod: string;
  temporal: string;
  testServer: string;
}

/** A result inside `folder`, or why there is none. */
export type BinarySource = (
  binary: { key: string; file: string },
  folder: string,
  progress: { report(part: string, state: string): void },
) => Promise<{ path: string } | { fault: string }>;

export interface ResolveOptions<K extends keyof Binaries> {
  /** No progress; errors are thrown all the same. */
  quiet?: boolean;
  env?: NodeJS.ProcessEnv;
  /** The servers to look for. @default all three */
  needs?: readonly K[];
  /** Replaces the vendors' downloads and the Python wheels, for tests. */
  sources?: BinarySource[];
}

/** Where the binaries are kept: outside the clone, so that several clones share them. */
export function cacheFolder(env?: NodeJS.ProcessEnv): string;

/**
 * Finds the servers and downloads missing ones; quick when all are there.
 * @throws Error that says for each missing server what was tried and what to do
 */
export function resolveBinaries<K extends keyof Binaries = keyof Binaries>(
  options?: ResolveOptions<K>,
): Promise<Pick<Binaries, K>>;
