/** A listing as notifications show it. */
export interface ListingView {
  readonly id: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}
