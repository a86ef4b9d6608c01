import { isEmailAddress } from '../../platform/values/email-address';
import { isPhoneNumber } from '../../platform/values/phone-number';
import type { DeliveryChannel } from './kinds';

/** Whether a text is an address of a channel that has addresses: e-mail, or SMS with numbers (E.164). */
export function isAddressOf(channel: DeliveryChannel | undefined, address: string): boolean {
  if (channel === 'email') return isEmailAddress(address);
  return channel === 'sms' && isPhoneNumber(address);
}
