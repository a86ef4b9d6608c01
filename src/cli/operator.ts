import { userInfo } from 'node:os';

/** The name of the operator for the audit log: the command line has no token. */
export function operator(): string {
  try {
    return `cli:${userInfo().username}`;
  } catch {
    // A container's user need not have a name.
    return `cli:${process.getuid?.() ?? 'unknown'}`;
  }
}
