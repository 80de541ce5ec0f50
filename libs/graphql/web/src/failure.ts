export type Failure = 'network' | 'signedOut' | 'forbidden' | 'notFound' | 'server';

const byCode: Record<string, Failure> = { UNAUTHENTICATED: 'signedOut', FORBIDDEN: 'forbidden', NOT_FOUND: 'notFound' };

/** What a person can do about a refusal: sign in, give up, or tell us. Codes: docs/architecture.md. */
export const failureOfCode = (code: unknown): Failure => (typeof code === 'string' && byCode[code]) || 'server';
