/** A column as its person reads it: the Spanish word for it, and, where the stored value says nothing, how to make it readable. */
export type Shown = string | { as: string; sql?: string; open?: Opener };

/** What seals the value; whoever exports has the key. */
export type Opener = 'curp';

/**
 * What becomes of the rows when their person goes: they go too, all or those that no row which stays points at; or they stay for the reason given.
 * `blank`: columns of rows that stay, and what is put there.
 */
export type OnErasure = 'delete' | 'delete-unless-held' | { keep: string; blank?: Record<string, string> };

/** The rows that one column ties to a person, by their id or their mail: what they are called, which columns their person gets, and what becomes of them. */
export type PersonalLink = { as: string; by?: 'mail'; shows: Record<string, Shown>; onErasure: OnErasure };

/** `links` by the column that says whose the row is, or who acted on it; `hides`: columns that nobody gets, and why; `file`: the column with the hash of a file that goes with the row. */
export type PersonalTable = { links: Record<string, PersonalLink>; hides?: Record<string, string>; file?: string };

const tables = new Map<string, PersonalTable>();

/**
 * Declares what the tables of a context hold of people; beside `declareKeys`. Every column of a table that knows a person is either shown to
 * them or hidden with a reason: a test walks the database and names whatever was forgotten.
 */
export function declarePersonalData(schema: string, declared: Record<string, PersonalTable>): void {
  for (const [table, data] of Object.entries(declared)) tables.set(`${schema}.${table}`, data);
}

export const declaredPersonalData = (): ReadonlyMap<string, PersonalTable> => tables;
