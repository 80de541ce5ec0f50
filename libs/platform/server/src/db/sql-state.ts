/** PostgreSQL's own names of what went wrong; shards may add a number to a constraint's name, so it is stripped. */
const UNIQUE = '23505';
const CHECK = '23514';
const FOREIGN_KEY = '23503';

type Violation = { code: string; constraint: string };

function violation(error: unknown): Violation | null {
  if (typeof error !== 'object' || error === null) return null;
  const inner: unknown = 'driverError' in error ? error.driverError : error;
  if (typeof inner !== 'object' || inner === null || !('code' in inner) || !('constraint' in inner)) return null;
  return { code: String(inner.code), constraint: String(inner.constraint).replace(/_\d+$/, '') };
}

function violates(code: string) {
  return (error: unknown, constraint?: string): boolean => {
    const found = violation(error);
    return found?.code === code && (constraint === undefined || found.constraint === constraint);
  };
}

/** True when `error` is PostgreSQL refusing a row for that constraint (any, if none is named). */
export const isUniqueViolation = violates(UNIQUE);
export const isCheckViolation = violates(CHECK);
export const isForeignKeyViolation = violates(FOREIGN_KEY);
