import { SetMetadata, applyDecorators } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';
import type { Policy } from './policy';

/** What an operation, type, field or route says of itself. Silence is refused when the schema is built. */
export type Access = { kind: 'public' } | { kind: 'can'; policy: string } | { kind: 'part' };

export const HTTP_ACCESS = 'amoxtli:access';

const say = (access: Access) => applyDecorators(Extensions({ access }), SetMetadata(HTTP_ACCESS, access)) as ClassDecorator & MethodDecorator & PropertyDecorator;

/** On an operation: anyone may call it. On a type: anyone may see it. On a route: anyone may fetch it. */
export const Public = () => say({ kind: 'public' });

/** On an operation or route: the policy must allow the viewer. On a type or field: the policy must allow the viewer this object. */
export const Can = (policy: Policy<never> | Policy<unknown> | { name: string }) => say({ kind: 'can', policy: policy.name });

/** On a type: it is only ever a part of another type's object, and is seen exactly by whoever sees that. */
export const PartOfParent = () => say({ kind: 'part' });
