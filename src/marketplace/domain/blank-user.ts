/** The defaults of a user who is known only from an event. */
export const BLANK_USER: { roles: string[]; notification_preferences: object; strikes: number } = {
  roles: [],
  notification_preferences: {},
  strikes: 0,
};
