import { type Result, fail, ok } from '@amoxtli/platform/domain';

const LONGEST = 500;

/** Why staff did something, as one line of text; null when nothing was said and nothing had to be. */
export function readReason(text: string | null | undefined, { required = false } = {}): Result<string | null, 'empty' | 'too-long'> {
  const reason = (text ?? '').normalize('NFC').toWellFormed().replace(/\p{Cc}/gu, ' ').trim();
  if (reason.length > LONGEST) return fail('too-long');
  if (reason !== '') return ok(reason);
  return required ? fail('empty') : ok(null);
}
