/** A statement that PostgreSQL prepares once per connection under its name. `Row` is what one line of its answer holds. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Never set: carries the type only. */
  readonly row?: Row;
}

const names = new Map<string, string>();

/** Declares a named statement; the name says where it lives (`assessment.insert-submission`) and belongs to one text. */
export function statement<Row>(name: string, text: string): Statement<Row> {
  const known = names.get(name);
  if (known !== undefined && known !== text) throw new Error(`two statements are called ${name}`);
  names.set(name, text);
  return { name, text };
}

/** All statements declared so far: the bench explains each. */
export const declaredStatements = (): ReadonlyMap<string, string> => names;
