import type { ImportLoss } from '../import-report';
import type { CourseFiles } from './course-files';
import type { LinkTargets } from './links';
import { loss, type LossCode } from './losses';
import type { PolicyOverrides } from './read-policy';

/** What travels with the reading of one course: its files and what has been met so far. `keyOf`: the usage key by `tag/name`. Filled only by the functions below. */
export type ReadContext = {
  files: CourseFiles;
  losses: ImportLoss[];
  policy: PolicyOverrides;
  visited: Set<string>;
  keys: Set<string>;
  keyOf: Map<string, string>;
  targets: LinkTargets;
};

export const report = (
  context: { losses: ImportLoss[] },
  code: LossCode,
  at: { file: string; line?: number | null },
  params: Record<string, string> = {},
): void => void context.losses.push(loss(code, at.file, at.line ?? null, params));

/** A key not used before in this course: the name, or `tag@name` when another block has the name. */
export function claimKey(context: ReadContext, tag: string, name: string, at: { file: string; line: number }): string {
  let key = name;
  for (let n = 1; context.keys.has(key); n++) key = n === 1 ? `${tag}@${name}` : `${tag}@${name}~${n}`;
  if (key !== name) report(context, 'renamed-key', at, { name, key });
  context.keys.add(key);
  context.keyOf.set(`${tag}/${name}`, key);
  return key;
}
