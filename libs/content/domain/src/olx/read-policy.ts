import { asText, entriesOf, parseJson } from './values';

/** `sequential/week1` → attribute → value, as text. What a policy says wins over the XML's own attribute. */
export type PolicyOverrides = ReadonlyMap<string, Record<string, string>>;

/** Reads policy.json; null when it is not a JSON object. Values that are lists or objects come as JSON text. */
export function readPolicy(text: string): PolicyOverrides | null {
  const parsed = parseJson(text);
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) return null;
  return new Map(entriesOf(parsed).map(([target, values]) => [target, overridesOf(values)]));
}

function overridesOf(values: unknown): Record<string, string> {
  return Object.fromEntries(entriesOf(values).map(([name, value]) => [name, asText(value) ?? '']));
}
