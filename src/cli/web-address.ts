import { InvalidArgumentError } from 'commander';

/** Reads an option that is an http(s) address. */
export function webAddress(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    throw new InvalidArgumentError('It begins with https:// (or http://).');
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidArgumentError('It must not have a user or password.');
  }
  return url;
}
