/** The points of engagement scores. After a change of one, `recount --fix` corrects the stored scores. */
export const ENGAGEMENT = {
  /** A user gets these for each message that they ever sent. */
  ofSender: 5,
  /** A user gets these for each offer that was ever open on a listing of theirs. */
  ofSeller: 5,
  /** A listing gets these for each of its live messages. */
  ofListing: 1,
} as const;
