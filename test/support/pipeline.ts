import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * Sends a request so many times over one connection without waiting for the answers, which costs a tenth of as many
 * `fetch`. All of them are under way at the same time.
 * @returns how often each status was answered
 */
export async function pipeline(
  method: 'GET' | 'POST',
  url: string,
  times: number,
): Promise<Record<string, number>> {
  const { host, hostname, port, pathname, search } = new URL(url);
  const request = (connection: string): string =>
    `${method} ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 0\r\nconnection: ${connection}\r\n\r\n`;
  const socket = connect(Number(port), hostname);
  socket.write(request('keep-alive').repeat(times - 1) + request('close'));
  const counts: Record<string, number> = {};
  for (const [, status = ''] of (await text(socket)).matchAll(/HTTP\/1\.1 (\d{3}) /gu)) {
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}
