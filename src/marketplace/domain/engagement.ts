/** What engagement scores have for each thing that counts. Where one changes, `recount --fix` sets the stored scores right. */
export const ENGAGEMENT = {
  /** A user's, for each message ever sent. */
  ofSender: 5,
  /** A user's, for each offer that has ever stood on something that they sell. */
  ofSeller: 5,
  /** A listing's, for each of its live messages. */
  ofListing: 1,
} as const;
