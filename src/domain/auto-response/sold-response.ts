/** The answer to a buyer who asks for a listing that is sold. */
export function soldResponse(title: string | undefined): string {
  return title === undefined || title === ''
    ? 'This item has already been sold. (Automatic answer)'
    : `“${title}” has already been sold. (Automatic answer)`;
}
