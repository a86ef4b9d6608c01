import { randomBytes } from 'node:crypto';
import { startRecordingServer } from './recording-server';

export const TWILIO_SID = 'AC00000000000000000000000000000001';
export const TWILIO_TOKEN = 'twilio-token';

export interface SentSms {
  readonly To: string;
  readonly From?: string;
  readonly MessagingServiceSid?: string;
  readonly Body: string;
}

/**
 * The part of Twilio's REST API that Parley uses: takes messages, knows who answered STOP, checks numbers and the
 * credentials. Bodies as in Twilio's documentation.
 */
export async function startTwilioServer() {
  const sent: SentSms[] = [];
  const stopped = new Set<string>();
  /** The next answers, first in first out, instead of what would be answered. */
  const faults: { status: number; code: number; headers?: Record<string, string> }[] = [];
  const server = await startRecordingServer();
  const expected = `Basic ${Buffer.from(`${TWILIO_SID}:${TWILIO_TOKEN}`).toString('base64')}`;

  server.answer = (request, response) => {
    const json = (status: number, body: object, headers: Record<string, string> = {}): void => {
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body));
    };
    const refuse = (status: number, code: number, headers?: Record<string, string>): void =>
      json(
        status,
        { code, message: `No: ${request.body.toString()}`, more_info: 'https://…', status },
        headers,
      );
    const fault = faults.shift();
    if (fault !== undefined) return refuse(fault.status, fault.code, fault.headers);
    if (request.path !== `/2010-04-01/Accounts/${TWILIO_SID}/Messages.json`) return refuse(404, 20404);
    if (request.headers.authorization !== expected) return refuse(401, 20003);
    const form = Object.fromEntries(new URLSearchParams(request.body.toString())) as unknown as SentSms;
    if (form.To === '+15005550001') return refuse(400, 21211);
    if (stopped.has(form.To)) return refuse(400, 21610);
    sent.push(form);
    return json(201, {
      sid: `SM${randomBytes(16).toString('hex')}`,
      status: 'queued',
      to: form.To,
      body: form.Body,
    });
  };
  return { url: server.url, requests: server.requests, sent, stopped, faults, stop: () => server.stop() };
}
