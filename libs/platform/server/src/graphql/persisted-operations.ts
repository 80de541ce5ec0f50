import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from './request-context';
import { badInput } from './errors';

/** The documents that our own screens send: SHA-256 (hex) → text. Made by codegen, committed, checked fresh. */
export type Manifest = Readonly<Record<string, string>>;

/** Apollo's own store of persisted queries, holding exactly the manifest: nothing is ever added at run time. */
export function manifestCache(manifest: Manifest) {
  return {
    get: async (key: string) => manifest[key.replace(/^apq:/, '')],
    set: async () => undefined,
    delete: async () => undefined,
  };
}

/** Refuses any document outside the manifest, before it is parsed. */
export function manifestOnly(manifest: Manifest): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveSource: async ({ queryHash }) => {
        if (!queryHash || manifest[queryHash] === undefined) throw badInput('Esta consulta no está en la lista de consultas de la plataforma.');
      },
    }),
  };
}
