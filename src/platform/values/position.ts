/** A place in an order of times and then ids: that of the last one that was shown; `at` in ms since 1970. */
export interface Position {
  readonly at: number;
  readonly id: string;
}
