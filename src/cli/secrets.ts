const SECRET_VARIABLES = [
  'MONGODB_URI',
  'SMTP_URL',
  'TEMPORAL_API_KEY',
  'PAYLOAD_ENCRYPTION_KEYS',
  'GETSTREAM_API_SECRET',
  'GETSTREAM_WEBHOOK_SECRET',
  'AUTH_JWT_SECRET',
] as const;

/** Removes the configured secrets, and the user info of any address, from a message of foreign code. */
export function withoutSecrets(text: string, env: NodeJS.ProcessEnv): string {
  const secrets = SECRET_VARIABLES.flatMap((name) => [env[name] ?? '', ...(env[name] ?? '').split(',')])
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '');
  const cleared = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  return cleared.replaceAll(/\/\/[^/\s]*@/gu, '//');
}
