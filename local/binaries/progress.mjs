/** `12.3 MB`, or with a total `12.3 of 42.2 MB`. */
export function megabytes(bytes, total) {
  const shown = (bytes / 1e6).toFixed(1);
  return total === undefined ? `${shown} MB` : `${shown} of ${(total / 1e6).toFixed(1)} MB`;
}

/**
 * Shows the progress of long work: on a terminal one line that is redrawn, elsewhere (CI, a pipe) a plain line every few
 * seconds, so that a log shows progress without being flooded.
 */
export function startProgress({ stream = process.stderr, quiet = false, intervalMs } = {}) {
  const live = stream.isTTY && process.env.CI === undefined;
  const startedAt = Date.now();
  /** @type {Map<string, string>} */
  const states = new Map();

  const draw = () => {
    if (quiet || states.size === 0) return;
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    const line = `  ${[...states].map(([part, state]) => `${part}: ${state}`).join(' · ')} (${seconds} s)`;
    stream.write(live ? `\r\u001b[2K${line.slice(0, (stream.columns ?? 80) - 1)}` : `${line}\n`);
  };
  const timer = setInterval(draw, intervalMs ?? (live ? 200 : 4000));
  timer.unref();

  return {
    /** The current state of one part of the work. */
    report(part, state) {
      states.set(part, state);
    },
    /** Prints a line that stays. */
    say(line) {
      if (!quiet) stream.write(`${live ? '\r\u001b[2K' : ''}${line}\n`);
    },
    stop() {
      clearInterval(timer);
      if (live && !quiet) stream.write('\r\u001b[2K');
    },
  };
}
