/** What a user has of whom only an event tells. */
export const BLANK_USER: { roles: string[]; notification_preferences: object; strikes: number } = {
  roles: [],
  notification_preferences: {},
  strikes: 0,
};
