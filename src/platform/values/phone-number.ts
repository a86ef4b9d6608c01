/** Whether it is a telephone number as E.164 writes it: `+4915112345678`. */
export function isPhoneNumber(value: string): boolean {
  return /^\+[1-9]\d{6,14}$/u.test(value);
}
