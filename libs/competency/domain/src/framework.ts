import type { Both } from './both';
import type { AttainmentRule } from './rule';

/** What a node of the tree is; the matrix shows `competency` nodes in `row` × `column`. */
export type NodeKind = 'GROUP' | 'COMPETENCY' | 'INDICATOR';

/** One value of a scale, lowest first; `score` in [0, 1]. */
export type ScaleValue = { code: string; name: Both; proficient: boolean; score: number };
export type Scale = { code: string; name: Both; values: ScaleValue[] };

export type Axis = { code: string; name: Both };

/**
 * A competency, a group of them, or an indicator under one. `verified` is false where the name or code has not been read in a source
 * (domain.md §6); `row` and `column` place a competency in the matrix.
 */
export type FrameworkNode = {
  code: string;
  parent: string | null;
  kind: NodeKind;
  name: Both;
  descriptor: Both;
  row: string | null;
  column: string | null;
  verified: boolean;
  scale: string | null;
};

/** A versioned framework. Its version is part of every key: `KD.1` stands in both versions of ICT-CFT and differs. */
export type Framework = {
  code: string;
  version: string;
  title: Both;
  /** «Alineado con …»: never a claim of certification. */
  alignedWith: Both;
  source: string;
  licenceNote: string;
  scales: Scale[];
  defaultScale: string;
  /** Rows are levels (lowest first), columns aspects; null for a plain list. */
  matrix: { rows: Axis[]; columns: Axis[] } | null;
  rule: AttainmentRule;
  nodes: FrameworkNode[];
};

/** `ict-cft@3` */
export const frameworkKey = ({ code, version }: Pick<Framework, 'code' | 'version'>): string => `${code}@${version}`;

/** `ict-cft@3/KD.1` */
export const competencyKey = (framework: Pick<Framework, 'code' | 'version'>, code: string): string => `${frameworkKey(framework)}/${code}`;
