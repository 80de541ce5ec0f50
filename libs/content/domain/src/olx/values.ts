/** Values of OLX attributes and policies. An attribute may hold JSON (`"\"2015-…\""`, `true`, `null`) or plain words. */
export type Scalar = string | number | boolean | null | undefined;

/** The words of a value: JSON strings are unquoted, `null` and absence become null. */
export function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  const parsed = /^\s*"/.test(value) ? parseJson(value) : undefined;
  const text = typeof parsed === 'string' ? parsed : value;
  return text.trim() === '' || text.trim() === 'null' || text.trim() === 'None' ? null : text.trim();
}

/** True and false in any of their spellings; `otherwise` for everything else. */
export function asBoolean(value: unknown, otherwise: boolean): boolean {
  const text = asText(value)?.toLowerCase();
  if (text === 'true' || text === '1' || text === 'yes') return true;
  if (text === 'false' || text === '0' || text === 'no') return false;
  return otherwise;
}

/** A finite number, or null. */
export function asNumber(value: unknown): number | null {
  const text = asText(value);
  const number = text === null ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** An ISO date or date and time (UTC where no zone is named) as ISO 8601 in UTC; null when absent or unreadable. */
export function asDate(value: unknown): string | null {
  const text = asText(value);
  const match = text ? /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) : null;
  if (!match) return null;
  const [, day, time = '00:00', seconds = ':00', zone = 'Z'] = match;
  const at = new Date(`${day}T${time}${seconds}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

const UNITS: Record<string, number> = { day: 86_400, hour: 3_600, minute: 60, second: 1 };

/** `1 days`, `5 hours 59 minutes`, `00:01:30` or a number of seconds; 0 when absent or unreadable. */
export function asSeconds(value: unknown): number {
  const text = asText(value) ?? '';
  const clock = /^(\d+):(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/.exec(text);
  if (clock) return Number(clock[1]) * 3_600 + Number(clock[2]) * 60 + Number(clock[3]);
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const parts = [...text.matchAll(/(\d{1,9}) ?(day|hour|minute|second)s?/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
}

/** JSON as data without prototypes to touch, or undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}

/** The own entries of a JSON object; empty for anything else. */
export const entriesOf = (value: unknown): [string, unknown][] =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
