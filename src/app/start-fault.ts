/**
 * A process cannot start for a reason outside the program: a server that cannot be reached, or a port that is taken. The
 * message is for the operator, in plain words, and names the variable to check.
 */
export class StartFault extends Error {
  override readonly name = 'StartFault';
}

/** Explains an operating system's refusal to listen. Returns any other error as it is. */
export function listenFault(
  error: unknown,
  { HOST: host, PORT: port }: { HOST: string; PORT: number },
): unknown {
  switch ((error as { code?: unknown }).code) {
    case 'EADDRINUSE':
      return new StartFault(`Port ${port} is taken: end what listens there, or set PORT to another port`);
    case 'EACCES':
      return new StartFault(`Port ${port} is not for this user to listen on: set PORT to one above 1023`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartFault(
        `${host} is not an address of this machine: set HOST to one, or to 0.0.0.0 for all`,
      );
    default:
      return error;
  }
}
