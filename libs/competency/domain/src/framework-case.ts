import type { FrameworkProblemCode } from './check-framework';
import type { Crosswalk } from './crosswalk';
import type { Framework } from './framework';

export type CaseProblemReason = 'NOT_JSON' | 'TOO_LARGE' | 'WRONG_SHAPE' | 'UNKNOWN_NODE' | 'TWO_PARENTS' | FrameworkProblemCode;
/** `path`: from the package down, `CFItems[3].fullStatement`. */
export type CaseProblem = { path: string; reason: CaseProblemReason; subject: string };
export type CaseReading = { ok: true; framework: Framework; crosswalks: Crosswalk[] } | { ok: false; problems: CaseProblem[] };

/** `baseUri` without a last `/`; `changedAt` ISO 8601 with zone, as CASE wants on each part. */
export type CaseOptions = { baseUri: string; changedAt: string; creator: string };

export declare function writeCase(framework: Framework, options: CaseOptions, crosswalks?: readonly Crosswalk[]): string;
export declare function readCase(text: string): CaseReading;
