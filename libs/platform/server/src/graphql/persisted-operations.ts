import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** The documents that our own screens send: SHA-256 (hex) → text. Made by codegen, committed, checked fresh. */
export type Manifest = Readonly<Record<string, string>>;

/** Apollo's own store of persisted queries, holding exactly the manifest: nothing is ever added at run time. */
export function manifestCache(manifest: Manifest) {
  const find = (hash: string) => (Object.hasOwn(manifest, hash) ? manifest[hash] : undefined);
  return {
    get: async (key: string) => find(key.replace(/^apq:/, '')),
    set: async () => undefined,
    delete: async () => undefined,
  };
}

/**
 * Refuses any document outside the manifest, before it is parsed. Stands in front of Apollo, which takes an error thrown by a plugin
 * at this point for a fault of the server.
 */
export function manifestOnly(manifest: Manifest) {
  return ({ body }: Request, res: Response, next: NextFunction): void => {
    const query: unknown = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
    if (query === undefined || (typeof query === 'string' && Object.hasOwn(manifest, sha256(query)))) return next();
    const message = 'Esta consulta no está en la lista de consultas de la plataforma.';
    res.status(400).json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
