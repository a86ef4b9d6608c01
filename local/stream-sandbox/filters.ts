import { isDeepStrictEqual } from 'node:util';
import { badInput } from './errors';
import type { JsonObject } from './records';
import { parseMicros } from './timestamps';

type Test = (value: unknown) => boolean;
export type Filter = (subject: JsonObject) => boolean;

/** Dates are compared as dates: their texts have fractions of unequal length. */
const comparable = (value: unknown): unknown => parseMicros(value) ?? value;

function compare(left: unknown, right: unknown): number | undefined {
  const a = comparable(left);
  const b = comparable(right);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return undefined;
}

function equals(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    const [a, b] = [left, right].map((list) => list.map(String).toSorted());
    return isDeepStrictEqual(a, b);
  }
  // A list field, such as `members`, equals a single value if it has it.
  if (Array.isArray(left)) return left.some((item) => equals(item, right));
  return isDeepStrictEqual(comparable(left), comparable(right));
}

function ordered(operand: unknown, holds: (order: number) => boolean): Test {
  return (value) => {
    const order = compare(value, operand);
    return order !== undefined && holds(order);
  };
}

function listOf(operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw badInput(`${operator} expects an array`);
  return operand;
}

function operatorTest(operator: string, operand: unknown): Test {
  switch (operator) {
    case '$eq':
      return (value) => equals(value, operand);
    case '$ne':
      return (value) => !equals(value, operand);
    case '$in': {
      const list = listOf(operator, operand);
      return (value) => list.some((item) => equals(value, item));
    }
    case '$nin': {
      const list = listOf(operator, operand);
      return (value) => !list.some((item) => equals(value, item));
    }
    case '$gt':
      return ordered(operand, (order) => order > 0);
    case '$gte':
      return ordered(operand, (order) => order >= 0);
    case '$lt':
      return ordered(operand, (order) => order < 0);
    case '$lte':
      return ordered(operand, (order) => order <= 0);
    case '$exists':
      return (value) => (value !== undefined && value !== null) === operand;
    case '$contains':
      return (value) => Array.isArray(value) && value.some((item) => equals(item, operand));
    case '$autocomplete': {
      const start = String(operand).toLowerCase();
      return (value) =>
        typeof value === 'string' &&
        value
          .toLowerCase()
          .split(/\s+/)
          .some((word) => word.startsWith(start));
    }
    default:
      throw badInput(`unknown operator ${operator}`);
  }
}

function fieldTest(condition: unknown): Test {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
    return (value) => equals(value, condition);
  }
  const tests = Object.entries(condition).map(([operator, operand]) => operatorTest(operator, operand));
  return (value) => tests.every((test) => test(value));
}

const MAX_DEPTH = 8;

/** Turns filter conditions into a test of an object as it is on the wire; a field may be a path (`a.b`). */
export function compileFilter(conditions: JsonObject, depth = 0): Filter {
  if (depth > MAX_DEPTH) throw badInput('filter_conditions are nested too deeply');
  const filters = Object.entries(conditions).map(([key, condition]): Filter => {
    if (key === '$and' || key === '$or' || key === '$nor') {
      const parts = listOf(key, condition).map((part) => {
        if (typeof part !== 'object' || part === null)
          throw badInput(`${key} expects an array of conditions`);
        return compileFilter(part as JsonObject, depth + 1);
      });
      if (key === '$and') return (subject) => parts.every((part) => part(subject));
      const any: Filter = (subject) => parts.some((part) => part(subject));
      return key === '$or' ? any : (subject) => !any(subject);
    }
    if (key.startsWith('$')) throw badInput(`unknown operator ${key}`);
    const test = fieldTest(condition);
    return (subject) => test(fieldOf(subject, key));
  });
  return (subject) => filters.every((filter) => filter(subject));
}

function fieldOf(subject: JsonObject, path: string): unknown {
  if (Object.hasOwn(subject, path)) return subject[path];
  let value: unknown = subject;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as JsonObject)[step];
  }
  return value;
}

export interface SortField {
  field: string;
  direction?: number | undefined;
}

/** Compares for sorting: objects without a value for a field come last, whatever the direction. */
export function compileSort(fields: readonly SortField[], otherwise: readonly SortField[]) {
  const effective = fields.length > 0 ? fields : otherwise;
  return (left: JsonObject, right: JsonObject): number => {
    for (const { field, direction } of effective) {
      const a = fieldOf(left, field) ?? undefined;
      const b = fieldOf(right, field) ?? undefined;
      if (a === undefined || b === undefined) {
        if (a === b) continue;
        return a === undefined ? 1 : -1;
      }
      const order = compare(a, b) ?? 0;
      if (order !== 0) return direction === -1 ? -order : order;
    }
    return 0;
  };
}
