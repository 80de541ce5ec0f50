import type { Constancia } from './constancia';

/**
 * What the teacher career asks of a constancia (USICAMM admission 2024-25, as reported by diarioeducacion.com; the Agreement itself was not
 * read): holder, course, hours, issuing body, seals and signatures or a QR; at most three years old; at least twenty hours; in the catalogue.
 */
export const LEAST_HOURS = 20;
export const YEARS_VALID = 3;

/** `AAAA-MM-DD` three years later; 29 February becomes the 28th. */
export function validUntilOf(issuedOn: string): string {
  const year = String(Number(issuedOn.slice(0, 4)) + YEARS_VALID).padStart(4, '0');
  const rest = issuedOn.slice(4);
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}

/** Whether the hours reach what the career asks; null when the course tells no hours. */
export const hasCareerHours = (hours: number | null): boolean | null => (hours === null ? null : hours >= LEAST_HOURS);

/** What anyone may know of a constancia: its words as they were frozen, and nothing of the person but the name. */
export function publicFacts(c: Constancia) {
  const { folio, holder, course, institution, hours, startsOn, endsOn, issuedOn, gradePercent, career, signers = [] } = c;
  return {
    folio, holder, course, institution, hours, startsOn, endsOn, issuedOn, gradePercent,
    validUntil: career?.validUntil ?? validUntilOf(issuedOn),
    hasCareerHours: hasCareerHours(hours),
    catalogueKey: career?.catalogueKey ?? null,
    issuer: career?.issuer ?? null,
    signers: signers.map(({ name, post }) => `${name}, ${post}`),
  };
}
