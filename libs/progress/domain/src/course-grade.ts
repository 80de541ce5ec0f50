import type { GradingPolicy } from '@amoxtli/content/domain';

/** A graded subsection and what its problems give: `points` is the most each gives. */
export type GradedSubsection = { subsectionId: number; title: string; format: string; problems: readonly { blockId: number; points: number }[] };

/** Points and shares; shares are 0..1. A dropped item, and one that only pads the minimum, does not show a title. */
export type GradeItem = { subsectionId: number; label: string; title: string; earned: number; possible: number; percent: number; dropped: boolean };
export type GradeCategory = { name: string; weight: number; percent: number; dropCount: number; items: GradeItem[] };
export type CourseGrade = { percent: number; passed: boolean; grade: string | null; categories: GradeCategory[] };

/**
 * The grade of a course from the share earned at each problem (block number → 0..1). Per category: the mean of its subsections, padded with
 * zeros to the minimum count, without the lowest ones that the policy drops; the grade is the weighted sum, rounded to whole percent in the
 * learner's favour by 0.05. Source: Open edX's AssignmentFormatGrader and course grade.
 */
export function courseGrade(policy: GradingPolicy, subsections: readonly GradedSubsection[], shareOf: ReadonlyMap<number, number>): CourseGrade {
  const categories = policy.categories.map((category) => {
    const own = subsections.filter((s) => s.format === category.name && s.problems.some((p) => p.points > 0));
    const items = own.map((s, i) => toItem(s, `${category.shortLabel || category.name} ${i + 1}`, shareOf));
    const dropped = lowest(items, category.dropCount, Math.max(category.minCount, items.length));
    const count = Math.max(category.minCount, items.length, 1) - Math.min(category.dropCount, Math.max(category.minCount, items.length, 1) - 1);
    const percent = items.reduce((sum, item) => (dropped.has(item) ? sum : sum + item.percent), 0) / count;
    return { name: category.name, weight: category.weight, percent, dropCount: category.dropCount, items: items.map((item) => ({ ...item, dropped: dropped.has(item) })) };
  });
  const percent = roundedPercent(categories.reduce((sum, c) => sum + c.weight * c.percent, 0));
  const grade = policy.cutoffs.find((c) => percent >= c.min)?.grade ?? null;
  return { percent, passed: percent >= policy.passMark && policy.passMark > 0, grade, categories };
}

function toItem(subsection: GradedSubsection, label: string, shareOf: ReadonlyMap<number, number>): GradeItem {
  const possible = subsection.problems.reduce((sum, p) => sum + p.points, 0);
  const earned = subsection.problems.reduce((sum, p) => sum + p.points * (shareOf.get(p.blockId) ?? 0), 0);
  return { subsectionId: subsection.subsectionId, label, title: subsection.title, earned: nine(earned), possible, percent: possible === 0 ? 0 : nine(earned / possible), dropped: false };
}

/** Missing items count as zeros and are dropped first. */
function lowest(items: readonly GradeItem[], dropCount: number, count: number): Set<GradeItem> {
  const missing = count - items.length;
  const most = Math.min(dropCount, Math.max(count - 1, 0));
  const toDrop = Math.max(0, most - missing);
  return new Set(items.toSorted((a, b) => a.percent - b.percent).slice(0, toDrop));
}

const roundedPercent = (share: number) => Math.floor(nine(share) * 100 + 0.55) / 100;

const nine = (value: number) => Math.round(value * 1e9) / 1e9;
