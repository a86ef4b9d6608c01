/** A notification as each way of delivery sends it. */
export interface RenderedNotification {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** At most some 2 KB as JSON. */
  readonly push: { readonly title: string; readonly body: string; readonly url?: string | undefined };
  /** At most two parts, as providers count: see `clients/sms-text`. */
  readonly sms: string;
  /** What the moderators' webhook gets as `data`. */
  readonly webhook: Readonly<Record<string, unknown>>;
  readonly unsubscribeUrl?: string | undefined;
}
