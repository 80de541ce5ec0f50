type Place = { r: number; c: number };

/** Every row and column with its sum at its end, the row of sums and the column of sums too. */
function lines(full: readonly number[][]): Place[][] {
  const height = full.length;
  const width = full[0]?.length ?? 0;
  const across = Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => ({ r, c })));
  const down = Array.from({ length: width }, (_, c) => Array.from({ length: height }, (__, r) => ({ r, c })));
  return [...across, ...down];
}

/**
 * Hides one cell more in each line that gives away, until none does: what is hidden in a line is two cells at least, and k at least together if
 * their sum is told. `full` is a table with its sums as last row and column.
 */
export function hideInLines(full: readonly number[][], hidden: boolean[][], k: number): void {
  const all = lines(full);
  for (let any = true; any; ) {
    any = false;
    for (const line of all) {
      for (let next = toHideIn(line, full, hidden, k); next; next = toHideIn(line, full, hidden, k)) {
        hide(hidden, next);
        any = true;
      }
    }
  }
}

function toHideIn(line: readonly Place[], full: readonly number[][], hidden: readonly boolean[][], k: number): Place | undefined {
  const isHidden = ({ r, c }: Place): boolean => hidden[r]?.[c] === true;
  const count = ({ r, c }: Place): number => full[r]?.[c] ?? 0;
  const own = line.filter(isHidden);
  if (own.length === 0) return undefined;
  const parts = line.slice(0, -1).filter(isHidden);
  const isSumTold = own.length === parts.length;
  const together = parts.reduce((sum, place) => sum + count(place), 0);
  if (own.length >= 2 && (!isSumTold || together >= k)) return undefined;
  return cheapest(line.filter((place) => !isHidden(place)), count, line.at(-1));
}

/** The smallest count that says something, its sum only when no part is left; a 0 when nothing else is. */
function cheapest(places: readonly Place[], count: (place: Place) => number, sum: Place | undefined): Place | undefined {
  const cost = (place: Place): number => (count(place) === 0 ? 1e15 : 0) + (place === sum ? 1e12 : 0) + count(place);
  return places.reduce<Place | undefined>((best, place) => (best === undefined || cost(place) < cost(best) ? place : best), undefined);
}

function hide(hidden: boolean[][], { r, c }: Place): void {
  const line = hidden[r];
  if (line) line[c] = true;
}

/**
 * Hides one cell beside a hidden one that can still be reckoned; whether there was one. Rows and columns are points, hidden cells the edges between
 * them: what is told leaves a hidden cell open exactly when it lies on a ring of hidden cells. One that is the only way between two parts gets a
 * second way.
 */
export function hideBeside(full: readonly number[][], hidden: boolean[][]): boolean {
  for (const [r, line] of hidden.entries()) {
    for (const [c, isHidden] of line.entries()) {
      if (!isHidden) continue;
      const here = reachable({ row: r }, hidden, { r, c });
      if (here.columns.has(c)) continue;
      const there = reachable({ column: c }, hidden, { r, c });
      const across = [...crossings(here.rows, there.columns), ...crossings(there.rows, here.columns)].filter((place) => !hidden[place.r]?.[place.c]);
      const next = cheapest(across, (place) => full[place.r]?.[place.c] ?? 0, undefined);
      if (!next) continue;
      hide(hidden, next);
      return true;
    }
  }
  return false;
}

type Part = { rows: Set<number>; columns: Set<number> };

const crossings = (rows: ReadonlySet<number>, columns: ReadonlySet<number>): Place[] => [...rows].flatMap((r) => [...columns].map((c) => ({ r, c })));

/** What is reached over hidden cells without this one. */
function reachable(from: { row: number } | { column: number }, hidden: readonly boolean[][], without: Place): Part {
  const rows = new Set<number>('row' in from ? [from.row] : []);
  const columns = new Set<number>('column' in from ? [from.column] : []);
  const isWay = (r: number, c: number): boolean => hidden[r]?.[c] === true && (r !== without.r || c !== without.c);
  const open = [from];
  for (let at = open.pop(); at; at = open.pop()) {
    if ('row' in at) {
      const { row } = at;
      const next = [...(hidden[row]?.keys() ?? [])].filter((c) => !columns.has(c) && isWay(row, c));
      for (const column of next) {
        columns.add(column);
        open.push({ column });
      }
    } else {
      const { column } = at;
      const next = [...hidden.keys()].filter((r) => !rows.has(r) && isWay(r, column));
      for (const row of next) {
        rows.add(row);
        open.push({ row });
      }
    }
  }
  return { rows, columns };
}
