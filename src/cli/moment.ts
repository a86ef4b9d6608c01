import { InvalidArgumentError } from 'commander';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Reads an option that is a time, or how long ago: the latter depends on when the command runs. */
export function moment(value: string): (now: Date) => Date {
  const [, amount = '', unit = ''] = /^(\d{1,6})([mhd])$/u.exec(value) ?? [];
  const ms = UNITS[unit];
  if (ms !== undefined) return (now) => new Date(now.getTime() - Number(amount) * ms);
  const time = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/u.test(value)
    ? Date.parse(value)
    : Number.NaN;
  if (Number.isNaN(time)) {
    throw new InvalidArgumentError('Write 2026-03-01T12:00:00Z, or a number with m, h or d for so long ago.');
  }
  return () => new Date(time);
}
