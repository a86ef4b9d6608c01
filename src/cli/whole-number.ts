import { InvalidArgumentError } from 'commander';

/** Reads an option that is a whole number from 1 to `max`. */
export function wholeNumber(max: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= 1 && number <= max) return number;
    throw new InvalidArgumentError(`It is a number from 1 to ${max}.`);
  };
}
