import type { Signer } from './constancia';

/** As many as MéxicoX let stand on a constancia (domain.md §2). */
export const MOST_SIGNERS = 4;
const LONGEST = 80;

export type SignerProblem = { field: string; code: 'EMPTY' | 'TOO_LONG' | 'TOO_MANY' };

/** Names and posts as they were typed, into those that will stand on constancias; a signature stays with the name that it belongs to. */
export function readSigners(typed: readonly { name: string; post: string }[], before: readonly Signer[]): { ok: true; signers: Signer[] } | { ok: false; problems: SignerProblem[] } {
  const cleaned = typed.map(({ name, post }) => ({ name: clean(name), post: clean(post) }));
  const problems: SignerProblem[] = cleaned.flatMap((one, i) => (['name', 'post'] as const).flatMap((field) => problemOf(one[field], `${i}.${field}`)));
  if (typed.length > MOST_SIGNERS) problems.push({ field: 'signers', code: 'TOO_MANY' });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, signers: cleaned.map((one) => ({ ...one, signatureSha256: before.find(({ name }) => name === one.name)?.signatureSha256 ?? null })) };
}

const clean = (text: string) => text.replace(/\p{Cc}/gu, ' ').replace(/\s+/g, ' ').trim();

function problemOf(text: string, field: string): SignerProblem[] {
  if (text === '') return [{ field, code: 'EMPTY' }];
  return text.length > LONGEST ? [{ field, code: 'TOO_LONG' }] : [];
}
