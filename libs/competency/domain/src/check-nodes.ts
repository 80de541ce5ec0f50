import { type Note, nameIt, repeated } from './framework-problem';
import type { Framework, FrameworkNode } from './framework';

/** The tree and the matrix: codes, parents, circles, scales, places. */
export function checkNodes({ nodes, scales, matrix }: Framework, note: Note): void {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const scaleCodes = new Set(scales.map(({ code }) => code));
  for (const node of repeated(nodes)) note('DUPLICATE_CODE', node.code, node);
  for (const node of nodes) {
    nameIt(node, note);
    const parent = node.parent === null ? null : byCode.get(node.parent);
    if (parent === undefined) note('MISSING_PARENT', node.code, node);
    else if (node.kind === 'INDICATOR' && parent?.kind !== 'COMPETENCY') note('INDICATOR_OF_NONE', node.code, node);
    if (node.scale !== null && !scaleCodes.has(node.scale)) note('UNKNOWN_SCALE', node.scale, node);
  }
  for (const node of inCircles(nodes, byCode)) note('CYCLE', node.code, node);
  checkPlaces(nodes, matrix, note);
}

/** Every node that is its own ancestor. Each path is walked once. */
function inCircles(nodes: readonly FrameworkNode[], byCode: ReadonlyMap<string, FrameworkNode>): FrameworkNode[] {
  const walked = new Set<FrameworkNode>();
  const circling = new Set<FrameworkNode>();
  for (const start of nodes) {
    const path: FrameworkNode[] = [];
    let node: FrameworkNode | undefined = byCode.get(start.code);
    while (node && !walked.has(node)) {
      walked.add(node);
      path.push(node);
      node = node.parent === null ? undefined : byCode.get(node.parent);
    }
    const from = node ? path.indexOf(node) : -1;
    if (from >= 0) for (const one of path.slice(from)) circling.add(one);
  }
  return nodes.filter((node) => circling.has(node));
}

function checkPlaces(nodes: readonly FrameworkNode[], matrix: Framework['matrix'], note: Note): void {
  const rows = new Set(matrix?.rows.map(({ code }) => code));
  const columns = new Set(matrix?.columns.map(({ code }) => code));
  const taken = new Set<string>();
  for (const node of nodes) {
    const { row, column } = node;
    if ((row === null) !== (column === null)) note('HALF_PLACED', node.code, node);
    if (row !== null && !rows.has(row)) note('UNKNOWN_ROW', row, node);
    if (column !== null && !columns.has(column)) note('UNKNOWN_COLUMN', column, node);
    if (row === null || column === null || node.kind !== 'COMPETENCY') continue;
    const cell = JSON.stringify([row, column]);
    if (taken.has(cell)) note('SHARED_CELL', node.code, node);
    taken.add(cell);
  }
}
