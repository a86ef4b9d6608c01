/** What support may do with a notification that has failed; also the names of the run's signals and updates. */
export type SupportVerb = 'retry' | 'dismiss' | 'redirect';
