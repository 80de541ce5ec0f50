import { readNumber } from '../../arithmetic';
import type { NumericalPartial } from '../../problem';
import { childrenNamed, descendantsOf, type XmlElement } from '../read-xml';
import { additionalAnswers, feedbackOf, onlyInput, strangeAttributes, unplayed, type ResponseReading, type Words } from './response-reading';

/** Reads `numericalresponse`: a number, an arithmetic expression or an interval, with tolerance, other answers and partial credit. */
export function readNumerical(response: XmlElement, words: Words): ResponseReading {
  const input = onlyInput(response, descendantsOf(response).filter(({ name }) => name === 'formulaequationinput' || name === 'textline'));
  if (!input) return unplayed('formulaequationinput');
  const params = childrenNamed(response, 'responseparam');
  const strange = [
    ...strangeAttributes(response, 'answer', 'partial_credit', 'type'),
    ...strangeAttributes(input, 'size', 'trailing_text', 'inline', 'math'),
    ...params.flatMap((param) => strangeAttributes(param, 'type', 'default', 'description', 'partial_range', 'partial_answers')),
  ];
  const answer = (response.attributes.answer ?? '').trim();
  const partial = partialOf(response, params);
  const additional = additionalAnswers(response, words);
  const tolerance = toleranceOf(params);
  if (![answer, ...additional.map((a) => a.answer)].every(isGradable) || !isTolerance(tolerance)) strange.push('numericalresponse@answer');
  if (partial === 'unknown') strange.push('numericalresponse@partial_credit');
  if (strange.length > 0 || partial === 'unknown') return unplayed(...strange);
  const face = { kind: 'numerical' as const, choices: [], trailingText: input.attributes.trailing_text || null, shuffle: false };
  const feedback = feedbackOf(childrenNamed(response, 'correcthint')[0], words);
  const key = { kind: 'numerical' as const, answer, tolerance, additional, feedback, partial };
  return { kind: 'read', inputs: [{ input, face, key }] };
}

const INTERVAL = /^[[(]([^,;]+)[,;](.+)[\])]$/;

/** What grading can compare with today: a real number or an interval of two. A key that it cannot read would call every answer wrong. */
function isGradable(answer: string): boolean {
  const ends = INTERVAL.exec(answer)?.slice(1) ?? [answer];
  return ends.every((end) => readNumber(end).ok);
}

const isTolerance = (tolerance: string | null): boolean => tolerance === null || readNumber(tolerance.replace(/%$/, '')).ok;

function toleranceOf(params: XmlElement[]): string | null {
  const stated = params.find(({ attributes }) => attributes.type === 'tolerance')?.attributes.default?.trim();
  return stated ? stated : null;
}

/** `partial_credit="close, list"`; a close answer lies within twice the tolerance unless `partial_range` says otherwise (the engine's rule). */
function partialOf(response: XmlElement, params: XmlElement[]): NumericalPartial | null | 'unknown' {
  const rules = (response.attributes.partial_credit ?? '').toLowerCase().split(',').map((rule) => rule.trim()).filter(Boolean);
  if (rules.length === 0) return null;
  if (rules.some((rule) => rule !== 'close' && rule !== 'list')) return 'unknown';
  const stated = (name: string) => params.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
  const range = Number(stated('partial_range') ?? '2');
  const answers = (stated('partial_answers') ?? '').split(',').map((answer) => answer.trim()).filter(Boolean);
  if (!Number.isFinite(range)) return 'unknown';
  return { close: rules.includes('close') ? { range } : null, list: rules.includes('list') ? { answers } : null };
}
