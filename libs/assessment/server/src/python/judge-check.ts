import type { CheckedInput, CheckOutcome, PythonFailure } from './python-job';

/** What a check gave back: the return value of a `cfn`, or the variables that an inline script left. */
export type RawCheck = { returned: unknown } | { context: Record<string, unknown> };

type Correctness = CheckedInput['correctness'];
const HALF = 0.5;
const sharesByDefault: Record<Correctness, number> = { correct: 1, 'partially-correct': HALF, incorrect: 0 };

/**
 * Reads the outcome of a check by the rules of the original engine (its CustomResponse). It happens outside the sandbox:
 * a script decides what it returns, and nothing else. `inputs`: how many inputs are judged. Shares are held within [0, 1].
 */
export function judgeCheck(raw: RawCheck, inputs: number): CheckOutcome {
  if ('context' in raw) return judgeContext(raw.context, inputs);
  const { returned } = raw;
  if (!isRecord(returned)) return everyInput(correctnessOf(returned), inputs);
  if ('ok' in returned) return judgeWhole(returned, inputs);
  if ('input_list' in returned) return judgeList(returned, inputs);
  return fault('InvalidResult', 'the check returned a dictionary with neither "ok" nor "input_list"');
}

/** A response with one blank input is wrong without asking Python, as in the original. */
export function isBlank(answers: readonly (string | string[] | null)[]): boolean {
  const [only] = answers;
  return answers.length === 1 && (only === null || only === undefined || only.length === 0);
}

/** All inputs alike, without a message. */
export function everyInput(correctness: Correctness, inputs: number, share = sharesByDefault[correctness], message = ''): CheckOutcome {
  const input = { correctness, share: within(share), message };
  return { ok: true, inputs: Array.from({ length: inputs }, () => ({ ...input })), overallMessage: '' };
}

function judgeWhole(returned: Record<string, unknown>, inputs: number): CheckOutcome {
  const correctness = correctnessOf(returned['ok']);
  const share = 'grade_decimal' in returned ? toNumber(returned['grade_decimal']) : sharesByDefault[correctness];
  if (share === null) return fault('ValueError', 'grade_decimal is not a number');
  const message = textOf(returned['msg']);
  const outcome = everyInput(correctness, inputs, share, inputs === 1 ? message : '');
  return outcome.ok && inputs > 1 ? { ...outcome, overallMessage: message } : outcome;
}

function judgeList(returned: Record<string, unknown>, inputs: number): CheckOutcome {
  const list = returned['input_list'];
  if (!Array.isArray(list) || list.length < inputs) return fault('IndexError', 'input_list has fewer entries than the response has inputs');
  const judged: CheckedInput[] = [];
  for (const entry of list.slice(0, inputs)) {
    if (!isRecord(entry) || !('ok' in entry)) return fault('KeyError', 'an entry of input_list has no "ok"');
    const share = 'grade_decimal' in entry ? entry['grade_decimal'] : listShare(entry['ok']);
    if (typeof share !== 'number') return fault('TypeError', 'grade_decimal is not a number');
    judged.push({ correctness: correctnessOf(entry['ok']), share: within(share), message: textOf(entry['msg']) });
  }
  return { ok: true, inputs: judged, overallMessage: textOf(returned['overall_message']) };
}

/** In a list, only "true" earns the point by itself: `'ok': 'yes'` is shown as correct and earns nothing. */
function listShare(ok: unknown): number {
  const said = wordOf(ok);
  if (said === 'true') return 1;
  return said.includes('partial') ? HALF : 0;
}

function judgeContext(context: Record<string, unknown>, inputs: number): CheckOutcome {
  const { correct, messages, grade_decimals: shares } = context;
  if (!isSequence(correct) || correct.length < inputs) return fault('IndexError', '"correct" has fewer entries than the response has inputs');
  if (!isSequence(messages) || messages.length < inputs) return fault('IndexError', '"messages" has fewer entries than the response has inputs');
  const judged: CheckedInput[] = [];
  for (let at = 0; at < inputs; at += 1) {
    const said = correct[at];
    const correctness = said === 'correct' || said === 'partially-correct' ? said : 'incorrect';
    const share = isTruthy(shares) ? isSequence(shares) && shares[at] : sharesByDefault[correctness];
    if (typeof share !== 'number') return fault('TypeError', '"grade_decimals" has no number for each input');
    judged.push({ correctness, share: within(share), message: textOf(messages[at]) });
  }
  return { ok: true, inputs: judged, overallMessage: textOf(context['overall_message']) };
}

/** Falsy or "false" is wrong, a text with "partial" in it is partly right, all else is right. */
function correctnessOf(value: unknown): Correctness {
  const word = wordOf(value);
  if (word === 'false' || !isTruthy(value)) return 'incorrect';
  return word.includes('partial') ? 'partially-correct' : 'correct';
}

/** `str(value).lower().strip()`, near enough to look for a word in it. */
function wordOf(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toLowerCase().trim();
}

/** Python's `bool(value)` of plain data. */
function isTruthy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isRecord(value) ? Object.keys(value).length > 0 : Boolean(value);
}

function toNumber(value: unknown): number | null {
  if (typeof value === 'boolean') return Number(value);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && !Number.isNaN(number) ? number : null;
}

const within = (share: number) => Math.min(1, Math.max(0, share));

/** Lone surrogates would be refused by the database. */
const textOf = (value: unknown) => (isTruthy(value) ? String(value).toWellFormed() : '');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isSequence = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || typeof value === 'string';

function fault(type: string, message: string): CheckOutcome {
  const error: PythonFailure = { kind: 'script-error', type, message, line: null };
  return { ok: false, error };
}
