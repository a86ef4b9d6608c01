/** Prints JSON as Go does, so that a receiver fails here, too, if it verifies a body that it has parsed and printed again. */
export const goJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
