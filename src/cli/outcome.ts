/** A command cannot do what was asked. The message is a sentence for the operator, without secrets. */
export class CliError extends Error {}

/** A command did its work with a bad result, which it has printed itself. */
export class Unsuccessful extends Error {}

export const EXIT_OK = 0;
/** The result is bad: a check failed, a webhook was refused, a counter differs. */
export const EXIT_UNSUCCESSFUL = 1;
/** Wrong arguments or a faulty configuration: nothing was done. */
export const EXIT_USAGE = 2;
