import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { Mailer } from '@amoxtli/platform/server';
import { type TestApi, eventually } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

export const PASSWORD = 'nopales con queso';

export const newEmail = (): string => `p${randomBytes(6).toString('hex')}@example.mx`;

export type Letter = { recipient: string; subject: string; body: string; link: string; token: string };

/** Letters to that address, newest first. */
export async function lettersTo(api: TestApi, email: string): Promise<Letter[]> {
  const letters = await api.app.get(Mailer).captured();
  return letters.filter((l) => l.recipient === email).map(({ recipient, subject, body }) => {
    const link = /https?:\/\/\S+/.exec(body)?.[0] ?? '';
    return { recipient, subject, body, link, token: new URL(link || 'x:').searchParams.get('token') ?? '' };
  });
}

/** The newest letter to that address once there are `count` of them; the worker brings it a moment after the answer. */
export function letterTo(api: TestApi, email: string, count = 1): Promise<Letter> {
  return eventually(async () => {
    const letters = await lettersTo(api, email);
    return letters.length >= count && letters[0];
  });
}

export const register = (who: TestClient, input: { displayName?: string; email: string; password?: string; locale?: string }) =>
  who.mutate('register', 'RegisterInput', { displayName: 'Ana Prueba', password: PASSWORD, ...input }, '__typename ... on RegistrationReceived { email } ... on InvalidFields { fields { field code } } ... on TooManyTries { retryAt }');

export const verify = (who: TestClient, token: string) =>
  who.mutate('verifyEmail', 'VerifyEmailInput', { token }, '__typename ... on EmailVerified { viewer { id email emailVerified } } ... on TokenNotUsable { reason }');

export const signIn = (who: TestClient, email: string, password = PASSWORD, code?: string) =>
  who.mutate('signIn', 'SignInInput', { email, password, code }, '__typename ... on SignedIn { viewer { id } } ... on SecondFactorRequired { wrongCode } ... on EmailNotVerified { email } ... on TooManyTries { retryAt }');

export const signOut = (who: TestClient, everywhere = false) => who.mutate('signOut', 'SignOutInput', { everywhere }, 'everywhere');

/** Somebody who registered and verified, as a person does: signed in, with the address. */
export async function verified(api: TestApi): Promise<{ client: TestClient; email: string; learnerId: string }> {
  const [client, email] = [api.anonymous(), newEmail()];
  await register(client, { email });
  const result = await verify(client, (await letterTo(api, email)).token);
  return { client, email, learnerId: result['viewer'].id };
}

/** The same browser with another cookie. */
export function withToken(api: TestApi, token: string | null): TestClient {
  const client = api.anonymous();
  client.token = token;
  return client;
}

/** Whose session that cookie is; null for nobody's. */
export async function whoIs(api: TestApi, token: string | null): Promise<string | null> {
  const { data } = await withToken(api, token).graphql('{ viewer { id } }');
  return data['viewer']?.id ?? null;
}

/** What an authenticator app shows for that secret at that time. */
export const codeAt = (secret: string, at: Date): string => new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: at.getTime() });

export const startFactor = async (who: TestClient): Promise<{ secret: string; otpauthUri: string; qrSvg: string }> =>
  (await who.graphql('mutation { startSecondFactor { secret otpauthUri qrSvg } }')).data['startSecondFactor'];

export const confirmFactor = (who: TestClient, code: string) =>
  who.mutate('confirmSecondFactor', 'ConfirmSecondFactorInput', { code }, '__typename ... on SecondFactorEnabled { recoveryCodes } ... on WrongCode { triesLeft }');
