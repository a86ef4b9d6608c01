export const LISTING_STATUSES = ['active', 'reserved', 'sold', 'withdrawn'] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];
