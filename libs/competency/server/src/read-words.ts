import { isUuid } from '@amoxtli/platform/domain';
import type { FieldProblem } from '@amoxtli/platform/server';
import type { EvidenceBody } from './data/evidence.store';

const LONGEST = { title: 120, text: 20_000, link: 500, short: 80, reason: 2000 };
const MOST_LINKS = 10;
const CURP = /[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d/i;

export type EvidenceWords = { title: string; body: EvidenceBody };

/** What a piece of evidence may be; a course's own comes by itself. */
const forms: readonly string[] = ['LESSON_PLAN', 'PRODUCT', 'CLASSROOM_RECORD', 'REFLECTION', 'TEST', 'CERTIFICATE'];

/** One line of text, cleaned: NFC, no control characters. */
export const oneLine = (text: string | null | undefined): string => (text ?? '').normalize('NFC').toWellFormed().replace(/\p{Cc}/gu, ' ').trim();

/** Several lines. */
export const manyLines = (text: string | null | undefined): string => (text ?? '').normalize('NFC').toWellFormed().replace(/[^\P{Cc}\n\t]/gu, ' ').trim();

/** Why something was decided or asked: 1 to 2,000 letters. */
export function readWhy(text: string): { ok: true; reason: string } | { ok: false; code: 'empty' | 'too-long' } {
  const reason = manyLines(text);
  if (reason === '') return { ok: false, code: 'empty' };
  return reason.length > LONGEST.reason ? { ok: false, code: 'too-long' } : { ok: true, reason };
}

/** What a teacher wrote, cleaned, and what does not fit. A CURP in it is refused: evidence is read by strangers. */
export function readEvidence(words: EvidenceWords): { words: EvidenceWords; problems: FieldProblem[] } {
  const { body } = words;
  const clean: EvidenceWords = {
    title: oneLine(words.title),
    body: {
      form: oneLine(body.form),
      text: manyLines(body.text),
      links: body.links.map(oneLine).filter(Boolean),
      context: { ...body.context, level: short(body.context.level), grade: short(body.context.grade), subject: short(body.context.subject), when: short(body.context.when) },
      prior: body.prior && { ...body.prior, issuer: oneLine(body.prior.issuer) },
    },
  };
  return { words: clean, problems: problemsOf(clean) };
}

function problemsOf({ title, body }: EvidenceWords): FieldProblem[] {
  const found: [string, string | false][] = [
    ['title', title === '' ? 'empty' : title.length > LONGEST.title && 'too-long'],
    ['form', !forms.includes(body.form) && 'unknown'],
    ['text', body.text.length > LONGEST.text ? 'too-long' : CURP.test(JSON.stringify([title, body])) && 'looks-like-curp'],
    ['links', body.links.length > MOST_LINKS ? 'too-many' : body.links.some((link) => !isWebAddress(link)) && 'not-a-link'],
    ['learners', body.context.learners !== null && (body.context.learners < 0 || body.context.learners > 5000) && 'out-of-range'],
    ['issuer', body.prior !== null && body.prior.issuer === '' && 'empty'],
    ['hours', body.prior?.hours != null && (body.prior.hours < 1 || body.prior.hours > 5000) && 'out-of-range'],
    ['year', body.prior?.year != null && (body.prior.year < 1950 || body.prior.year > 2100) && 'out-of-range'],
  ];
  return found.flatMap(([field, code]) => (code ? [{ field, code }] : []));
}

const short = (text: string | null) => oneLine(text).slice(0, LONGEST.short) || null;

function isWebAddress(text: string): boolean {
  return text.length <= LONGEST.link && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** The client's own id for a new piece, so that a retry is the same piece. */
export const isClientId = (id: string): boolean => isUuid(id);
