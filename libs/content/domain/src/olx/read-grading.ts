import type { GradeCutoff, GradingCategory, GradingPolicy } from '../course-tree';
import type { ImportLoss } from '../import-report';
import { report } from './read-context';
import { asNumber, asText, entriesOf, parseJson } from './values';

const NONE: GradingPolicy = { categories: [], cutoffs: [{ grade: 'Pass', min: 0.5 }], passMark: 0.5 };

/** Reads grading_policy.json. Absent or unreadable: nothing weighs and half is a pass (the engine's own mark), and the report says so. */
export function readGrading(context: { losses: ImportLoss[] }, file: string, text: string | null | undefined): GradingPolicy {
  if (text === undefined) {
    report(context, 'no-grading-policy', { file });
    return NONE;
  }
  const parsed = new Map(entriesOf(parseJson(text ?? '')));
  if (parsed.size === 0) {
    report(context, 'unreadable-policy', { file }, { problem: 'no es JSON' });
    return NONE;
  }
  const categories = readCategories(parsed.get('GRADER'));
  const cutoffs = readCutoffs(parsed.get('GRADE_CUTOFFS'));
  const sum = categories.reduce((total, { weight }) => total + weight, 0);
  if (categories.length > 0 && Math.abs(sum - 1) > 1e-6) report(context, 'weights-not-one', { file }, { sum: String(Number(sum.toFixed(6))) });
  return { categories, cutoffs, passMark: cutoffs.at(-1)?.min ?? NONE.passMark };
}

function readCategories(value: unknown): GradingCategory[] {
  return (Array.isArray(value) ? value : []).flatMap((entry) => {
    const fields = new Map(entriesOf(entry));
    const name = asText(fields.get('type'));
    if (name === null) return [];
    const count = (field: string) => Math.max(0, Math.floor(asNumber(fields.get(field)) ?? 0));
    return [{
      name,
      shortLabel: asText(fields.get('short_label')) ?? name,
      weight: Math.max(0, asNumber(fields.get('weight')) ?? 0),
      minCount: count('min_count'),
      dropCount: count('drop_count'),
    }];
  });
}

function readCutoffs(value: unknown): GradeCutoff[] {
  const cutoffs = entriesOf(value).flatMap(([grade, min]) => {
    const mark = asNumber(min);
    return mark === null || mark < 0 || mark > 1 ? [] : [{ grade, min: mark }];
  });
  return cutoffs.length > 0 ? cutoffs.sort((a, b) => b.min - a.min) : NONE.cutoffs;
}
