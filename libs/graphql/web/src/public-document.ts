/** A query that depends on nobody: the browser knows its name and hash, the server its text. The types ride along. */
export type PublicDocument<TData, TVariables> = { name: string; hash: string; ' types'?: (variables: TVariables) => TData };
