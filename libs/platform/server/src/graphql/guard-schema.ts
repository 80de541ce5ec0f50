import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  defaultFieldResolver,
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { Access } from '../access/access.decorators';
import { type Policy, findPolicy } from '../access/policy';
import { ANONYMOUS, type Viewer } from '../access/viewer';
import { forbidden, notFound, unauthenticated } from './errors';
import type { RequestContext } from './request-context';

type Check = (viewer: Viewer, value: unknown) => void;

/**
 * Lays access over the built schema, below Nest's guards. Every root operation and every object type must have said its word;
 * one that is silent stops the start. An object is checked once, where a field hands it out, and never per plain field.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const silent = findSilent(schema);
  if (silent.length > 0) throw new Error(`no access word on: ${silent.join(', ')}`);
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) guardField(schema, type, field, roots.has(type));
  }
  return schema;
}

/** Names of what has no access word: root operations, object types. Empty when the house is in order. */
export function findSilent(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((t) => t != null);
  const operations = roots.flatMap((root) =>
    Object.values(root.getFields())
      .filter((f) => accessOf(f) === undefined)
      .map((f) => `${root.name}.${f.name}`),
  );
  const types = objectTypes(schema).filter((t) => !roots.includes(t) && accessOf(t) === undefined);
  return [...operations, ...types.map((t) => t.name)];
}

export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter((t): t is GraphQLObjectType => isObjectType(t) && !isIntrospectionType(t));
}

export function accessOf(subject: { extensions?: unknown }): Access | undefined {
  const { extensions } = subject as { extensions?: { access?: Access } };
  return extensions?.access;
}

function guardField(schema: GraphQLSchema, type: GraphQLObjectType, field: GraphQLField<unknown, RequestContext>, isRoot: boolean): void {
  const before = checkBefore(accessOf(field), isRoot);
  const after = checkOf(schema, field.type);
  const resolve = isPlain(field.resolve) ? undefined : field.resolve;
  if (!before && !after) {
    field.resolve = resolve;
    return;
  }
  field.resolve = guarded(resolve ?? defaultFieldResolver, before, after);
}

function guarded(
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
  before: Check | undefined,
  after: Check | undefined,
): GraphQLFieldResolver<unknown, RequestContext> {
  return (source, args, context, info) => {
    before?.(context.viewer ?? ANONYMOUS, source);
    const value: unknown = resolve(source, args, context, info);
    if (!after) return value;
    const look = (found: unknown) => checked(after, context.viewer ?? ANONYMOUS, found);
    return value instanceof Promise ? value.then(look) : look(value);
  };
}

function checked(check: Check, viewer: Viewer, value: unknown): unknown {
  if (Array.isArray(value)) for (const item of value) checked(check, viewer, item);
  else if (value !== null && value !== undefined) check(viewer, value);
  return value;
}

/** On an operation: refuses with a word on why. On a field: the object's own policy tightened. */
function checkBefore(access: Access | undefined, isRoot: boolean): Check | undefined {
  if (access?.kind !== 'can') return undefined;
  const policy = findPolicy(access.policy);
  return (viewer, source) => {
    if (policy.allows(viewer, source)) return;
    if (!isRoot) throw notFound();
    throw viewer.kind === 'anonymous' ? unauthenticated() : forbidden();
  };
}

/** An object that the viewer may not see answers as if it were not there. */
function checkOf(schema: GraphQLSchema, output: GraphQLOutputType): Check | undefined {
  const named: GraphQLNamedType = getNamedType(output);
  if (isObjectType(named)) return refusal(policyOf(named));
  if (!isAbstractType(named)) return undefined;
  const byName = new Map(schema.getPossibleTypes(named).map((t) => [t.name, policyOf(t)]));
  if ([...byName.values()].every((p) => p === undefined)) return undefined;
  return (viewer, value) => refusal(byName.get(typenameOf(value)))?.(viewer, value);
}

function refusal(policy: Policy<unknown> | undefined): Check | undefined {
  if (!policy) return undefined;
  return (viewer, value) => {
    if (!policy.allows(viewer, value)) throw notFound();
  };
}

function policyOf(type: GraphQLObjectType): Policy<unknown> | undefined {
  const access = accessOf(type);
  return access?.kind === 'can' ? findPolicy(access.policy) : undefined;
}

/** Objects behind an interface or union say their type themselves. */
function typenameOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && '__typename' in value) return String(value.__typename);
  throw new Error('an object behind an interface or union must carry __typename');
}

/** Nest gives every field a resolver of this name; a plain property needs none, and compiled execution is three times cheaper without. */
function isPlain(resolve: GraphQLFieldResolver<unknown, RequestContext> | undefined): boolean {
  return resolve === undefined || resolve === defaultFieldResolver || resolve.name === 'rootFieldResolver';
}
