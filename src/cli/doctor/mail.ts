import { createMailer } from '../../platform/outbound/mailer';
import { VendorError } from '../../platform/outbound/vendor-error';
import { withoutCredentials } from '../addresses';
import { configOf } from '../partial-config';
import type { Check } from './finding';

const PART = 'Mail server';

export const mailCheck: Check = {
  part: PART,
  needs: ['SMTP_URL', 'MAIL_FROM'],
  address: addressOf,
  adviceWhenUnreachable: 'Check SMTP_URL (smtp:// or smtps://, address, port) and that the mail server runs.',
  async examine(env) {
    const config = configOf(env, 'SMTP_URL', 'MAIL_FROM');
    const mailer = createMailer({ url: config.SMTP_URL, from: config.MAIL_FROM });
    const address = addressOf(env);
    try {
      await mailer.check();
      return [{ part: PART, state: 'ok', address, message: `Takes mail from ${config.MAIL_FROM}` }];
    } catch (error) {
      // Retryable failures are those of the connection.
      if (!(error instanceof VendorError) || error.retryable) throw error;
      return [
        {
          part: PART,
          state: 'failed',
          address,
          message: `It refuses to talk to us (code ${error.code})`,
          advice: ['Check the user and the password in SMTP_URL.'],
        },
      ];
    } finally {
      mailer.close();
    }
  },
};

function addressOf(env: NodeJS.ProcessEnv): string {
  return withoutCredentials(env['SMTP_URL'] ?? '');
}
