import { type CanActivate, type ExecutionContext, ForbiddenException, Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';
import { type Access, HTTP_ACCESS } from '../access/access.decorators';
import { findPolicy } from '../access/policy';
import { ANONYMOUS } from '../access/viewer';
import { VIEWER_READER, type ViewerReader } from './viewer-reader';

/** Every HTTP route says who may call it; a silent one is refused. GraphQL has its own guard, laid over the schema. */
@Injectable()
export class HttpAccessGuard implements CanActivate {
  constructor(@Inject(VIEWER_READER) private readonly viewers: ViewerReader) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<string>() !== 'http') return true;
    const access: Access | undefined = Reflect.getMetadata(HTTP_ACCESS, context.getHandler());
    if (access?.kind === 'public') return true;
    if (access?.kind !== 'can') throw new ForbiddenException();
    const viewer = (await this.viewers.read(context.switchToHttp().getRequest<Request>())) ?? ANONYMOUS;
    if (findPolicy(access.policy).allows(viewer, undefined)) return true;
    throw viewer.kind === 'anonymous' ? new UnauthorizedException() : new ForbiddenException();
  }
}
