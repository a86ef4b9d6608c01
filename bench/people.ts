import type { BenchStack } from './stack';

/** Stores people as the marketplace's users, with an address each. */
export async function putPeople(stack: BenchStack, ids: readonly string[]): Promise<void> {
  const people = ids.map((id) => ({ _id: id, display_name: 'Sam', email: addressOf(id) }));
  // `rawResult` avoids documents as the result, since there are thousands.
  await stack.models.User.insertMany(people, { ordered: false, rawResult: true });
}

export function addressOf(id: string): string {
  return `${id}@example.com`;
}
