/** What an import did. Counts are by OLX tag; played + kept + refused = the blocks of that tag that the course tree reaches. */
export type ImportReport = { courseKey: string; title: string; blocks: BlockCount[]; assets: number; losses: ImportLoss[] };

/** `kept`: whole but not played. `refused`: ill-formed, its source shown to staff only. */
export type BlockCount = { kind: string; played: number; kept: number; refused: number };

export type LossSeverity = 'info' | 'warning' | 'error';

/** One thing that did not come over as it was, or that whoever imports should know. `code` is stable kebab-case; `message` is Spanish. */
export type ImportLoss = {
  severity: LossSeverity;
  file: string;
  line: number | null;
  code: string;
  message: string;
  params: Record<string, string>;
};
