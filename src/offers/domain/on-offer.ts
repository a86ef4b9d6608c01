/** Whether a listing takes offers. One whose status the marketplace has never set does not. */
export function isOnOffer({ status }: { readonly status?: string | null | undefined }): boolean {
  return status === 'active';
}
