import { z } from 'zod';
import { isEmailAddress } from '../values/email-address';

/** One mailbox, also of an internationalised domain. */
export const emailField = z
  .string()
  .refine(isEmailAddress, 'must be one e-mail address, for example anna@example.com');
