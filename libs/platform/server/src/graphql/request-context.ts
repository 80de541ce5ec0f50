import type { Request, Response } from 'express';
import type { Viewer } from '../access/viewer';

/** What every resolver gets: who asks, and a place for this request's loaders. */
export interface RequestContext {
  viewer: Viewer;
  loaders: Map<symbol, unknown>;
  req: Request;
  res: Response;
}

/** The loader of that key for this request, made on first use; so a list of n objects asks the database once. */
export function loaderOf<T>(context: Pick<RequestContext, 'loaders'>, key: symbol, make: () => T): T {
  const known = context.loaders.get(key);
  if (known !== undefined) return known as T;
  const made = make();
  context.loaders.set(key, made);
  return made;
}
