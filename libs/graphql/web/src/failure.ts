import { CombinedGraphQLErrors } from '@apollo/client/errors';

export type Failure = 'network' | 'signedOut' | 'forbidden' | 'notFound' | 'server';

const byCode: Record<string, Failure> = { UNAUTHENTICATED: 'signedOut', FORBIDDEN: 'forbidden', NOT_FOUND: 'notFound' };

/** What a person can do about an error: try again (network), sign in, give up, or tell us. Codes: docs/architecture.md. */
export function failureOf(error: unknown): Failure {
  if (!CombinedGraphQLErrors.is(error)) return 'network';
  const code = error.errors[0]?.extensions?.['code'];
  return (typeof code === 'string' && byCode[code]) || 'server';
}
