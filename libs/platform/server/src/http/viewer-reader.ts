import type { Request } from 'express';
import type { Viewer } from '../access/viewer';

/** Says who asks, from the request's session; the identity context provides it. */
export interface ViewerReader {
  read(req: Request): Promise<Viewer | null>;
}

export const VIEWER_READER = Symbol('viewer reader');
