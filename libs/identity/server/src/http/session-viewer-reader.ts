import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { CONFIG, type Config, STAFF_ROLES, type Viewer, type ViewerReader } from '@amoxtli/platform/server';
import { SessionStore } from '../data/session.store';
import { readSessionCookie } from './session-cookie';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who asks, by the session cookie. A request that another site made this browser send is nobody's (CSRF). */
@Injectable()
export class SessionViewerReader implements ViewerReader {
  private readonly known = new WeakMap<Request, Promise<Viewer | null>>();

  constructor(
    private readonly sessions: SessionStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  read(req: Request): Promise<Viewer | null> {
    const known = this.known.get(req);
    if (known) return known;
    const read = this.find(req);
    this.known.set(req, read);
    return read;
  }

  private async find(req: Request): Promise<Viewer | null> {
    const token = readSessionCookie(req);
    if (!token || this.isForged(req)) return null;
    const session = await this.sessions.find(token);
    if (!session) return null;
    const roles = session.secondFactor ? session.roles : session.roles.filter((r) => !STAFF_ROLES.includes(r.role));
    return { kind: 'person', learnerId: session.learnerId, locale: session.locale, roles };
  }

  private isForged(req: Request): boolean {
    if (SAFE.has(req.method)) return false;
    if (req.headers['sec-fetch-site'] === 'cross-site') return true;
    const { origin } = req.headers;
    return origin !== undefined && origin !== this.config.publicUrl && !(this.config.OPEN_GRAPHQL && /^http:\/\/localhost:\d+$/.test(origin));
  }
}
