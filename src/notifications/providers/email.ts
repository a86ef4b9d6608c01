import { isEmailAddress } from '../../platform/values/email-address';
import type { NotificationMailer } from '../../platform/outbound/mailer';
import type { EmailAddress, Provider } from './provider';
import { VendorError } from '../../platform/outbound/vendor-error';

/** Sends e-mails to one recipient each. @throws VendorError that is `gone` where the address is invalid */
export function createEmailProvider(
  mailer: Pick<NotificationMailer, 'sendNotification'>,
  marketplace: string,
): Provider<EmailAddress> {
  return {
    channel: 'email',
    async send(id, to, { subject, text, html, unsubscribeUrl }, signal) {
      // Refuses text of which a list of addresses, a comment or a header could be made.
      if (!isEmailAddress(to.address))
        throw new VendorError('mail', 'invalid_address', false, undefined, true);
      const mail = { messageId: id, fromName: marketplace, to, subject, text, html, unsubscribeUrl };
      return mailer.sendNotification(mail, signal);
    },
  };
}
