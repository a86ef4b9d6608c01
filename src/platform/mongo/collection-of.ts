import type { Model, mongo } from 'mongoose';

// The model's other type parameters do not matter here.
// oxlint-disable-next-line typescript/no-explicit-any
type StoredBy<M> = M extends Model<infer Stored, any, any, any, any, any, any> ? Stored : never;

/** A document of any fields, for writes that are put together field by field. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyDocument = { _id: string } & Record<string, any>;

/**
 * The driver's own collection of a model: no defaults, casts or hooks of Mongoose, and no cost of them. Mongoose types
 * it as a collection of anything whose ids are `ObjectId`s; this one is typed by what the model stores, or by `Stored`
 * where rules have a type of their own for the same documents.
 */
export function collectionOf<M extends { readonly collection: unknown }>(
  model: M,
): mongo.Collection<StoredBy<M> & mongo.Document>;
export function collectionOf<Stored extends object>(model: {
  readonly collection: unknown;
}): mongo.Collection<Stored & mongo.Document>;
export function collectionOf(model: { readonly collection: unknown }): unknown {
  return model.collection;
}
