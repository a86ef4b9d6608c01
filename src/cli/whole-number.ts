import { InvalidArgumentError } from 'commander';

/** Reads an option that is a number from 1 to `most`. */
export function wholeNumber(most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`It is a number from 1 to ${most}.`);
  };
}
