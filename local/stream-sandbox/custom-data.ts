import { badInput, StreamError } from './errors';
import type { JsonObject } from './records';

/** Custom data of one object, as JSON (limits page of the chat docs). */
const MAX_BYTES = 5 * 1024;

/** The fields that are the app's own; on the wire they stand flat beside the reserved ones. */
export function customFields(source: JsonObject, reserved: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(source).filter(([key, value]) => !reserved.has(key) && value !== undefined),
  );
}

export function checkCustomSize(custom: JsonObject, of: string): void {
  const bytes = Buffer.byteLength(JSON.stringify(custom));
  if (bytes > MAX_BYTES) {
    throw new StreamError(22, `custom data of ${of} is ${bytes} bytes, the maximum is ${MAX_BYTES}`);
  }
}

/** Refuses fields only Stream writes, in its words. */
export function refuseReserved(source: JsonObject, reserved: Iterable<string>, prefix: string): void {
  const found = [...reserved].filter((key) => source[key] !== undefined);
  if (found.length > 0) throw badInput(found.map((key) => `${prefix}${key} is a reserved field`).join(', '));
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

function pathOf(key: string): string[] {
  const parts = key.split('.');
  // Stream refuses blanks, empty steps and dots at either end; the rest keeps prototypes out of reach.
  if (parts.some((part) => part === '' || /\s/.test(part) || FORBIDDEN.has(part))) {
    throw badInput(`invalid field name "${key}"`);
  }
  return parts;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function change(
  source: JsonObject,
  path: readonly string[],
  apply: (target: JsonObject, key: string) => void,
): void {
  let target = source;
  for (const step of path.slice(0, -1)) {
    const next = target[step];
    const object: JsonObject = isObject(next) ? { ...next } : {};
    target[step] = object;
    target = object;
  }
  apply(target, path.at(-1) ?? '');
}

/** A partial update; `a.b` reaches into objects. The source stays as it was. */
export function withPartial(source: JsonObject, set: JsonObject, unset: readonly string[]): JsonObject {
  const result = { ...source };
  for (const [key, value] of Object.entries(set)) {
    change(result, pathOf(key), (target, name) => {
      target[name] = value;
    });
  }
  for (const key of unset) {
    change(result, pathOf(key), (target, name) => {
      delete target[name];
    });
  }
  return result;
}
