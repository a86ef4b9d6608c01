import type { Model, mongo } from 'mongoose';

/**
 * Creates or changes a document of which the marketplace owns some fields and Parley others: writes only the given
 * fields. `undefined` leaves a field as it is, `null` removes it.
 */
export async function putFields<T>(
  model: Model<T>,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  session?: mongo.ClientSession,
): Promise<{ document: T; created: boolean }> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const set = Object.fromEntries(given.filter(([, value]) => value !== null));
  const unset = Object.fromEntries(given.filter(([, value]) => value === null).map(([name]) => [name, 1]));
  const result = await model.updateOne(
    { _id: id } as never,
    {
      ...(Object.keys(set).length > 0 && { $set: set }),
      ...(Object.keys(unset).length > 0 && { $unset: unset }),
    } as never,
    { upsert: true, ...(session !== undefined && { session }) },
  );
  const document = await model
    .findById(id, undefined, session === undefined ? {} : { session })
    .orFail()
    .lean<T>();
  return { document, created: result.upsertedCount === 1 };
}
