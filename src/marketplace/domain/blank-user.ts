/** What a user has of whom only an event tells. */
export const BLANK_USER = { roles: [], notification_preferences: {}, strikes: 0 } as const;
