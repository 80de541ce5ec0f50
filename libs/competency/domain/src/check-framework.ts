import { checkNodes } from './check-nodes';
import { checkRule } from './check-rule';
import { type FrameworkProblem, type LineOf, type Note, isBlank, nameIt, repeated } from './framework-problem';
import type { Axis, Framework, Scale } from './framework';

/** All that is wrong with a framework, in the order of its parts; empty when nothing is. Never stops at the first and never throws. */
export function checkFramework(framework: Framework, lineOf: LineOf = () => null): FrameworkProblem[] {
  const problems: FrameworkProblem[] = [];
  const note: Note = (code, subject, part) => problems.push({ line: lineOf(part), code, subject });
  if (isBlank(framework.code) || isBlank(framework.version)) note('EMPTY_CODE', `${framework.code}@${framework.version}`, framework);
  if (isBlank(framework.title.es)) note('EMPTY_NAME', framework.code, framework);
  checkScales(framework, note);
  checkAxes(framework.matrix?.rows ?? [], 'DUPLICATE_ROW', note);
  checkAxes(framework.matrix?.columns ?? [], 'DUPLICATE_COLUMN', note);
  checkRule(framework.rule, note);
  checkNodes(framework, note);
  return problems;
}

function checkScales(framework: Framework, note: Note): void {
  const { scales, defaultScale } = framework;
  if (scales.length === 0) note('NO_SCALE', defaultScale, framework);
  if (!scales.some(({ code }) => code === defaultScale)) note('UNKNOWN_SCALE', defaultScale, framework);
  for (const scale of repeated(scales)) note('DUPLICATE_SCALE', scale.code, scale);
  for (const scale of scales) checkScale(scale, note);
}

function checkScale(scale: Scale, note: Note): void {
  const { code, values } = scale;
  nameIt(scale, note);
  if (values.length === 0) note('SCALE_WITHOUT_VALUES', code, scale);
  else if (!values.some(({ proficient }) => proficient)) note('SCALE_WITHOUT_PROFICIENT', code, scale);
  for (const value of repeated(values)) note('DUPLICATE_VALUE', `${code}/${value.code}`, value);
  values.forEach((value, i) => {
    nameIt(value, note);
    const before = values[i - 1];
    if (!(value.score >= 0 && value.score <= 1)) note('SCORE_OUT_OF_RANGE', `${code}/${value.code}`, value);
    if (before && (!(value.score > before.score) || (before.proficient && !value.proficient))) note('SCORES_NOT_RISING', `${code}/${value.code}`, value);
  });
}

function checkAxes(axes: readonly Axis[], code: 'DUPLICATE_ROW' | 'DUPLICATE_COLUMN', note: Note): void {
  for (const axis of axes) nameIt(axis, note);
  for (const axis of repeated(axes)) note(code, axis.code, axis);
}
