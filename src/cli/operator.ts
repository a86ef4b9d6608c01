import { userInfo } from 'node:os';

/** Who it was, for the audit log: there is no token on the command line. */
export function operator(): string {
  try {
    return `cli:${userInfo().username}`;
  } catch {
    // A container's user need not have a name.
    return `cli:${process.getuid?.() ?? 'unknown'}`;
  }
}
