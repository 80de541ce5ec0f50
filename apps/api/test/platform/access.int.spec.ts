import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { type GraphQLInputType, type GraphQLObjectType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { type Access, HTTP_ACCESS, SchemaHolder, accessOf, findPolicy, findSilent, objectTypes } from '@amoxtli/platform/server';
import { fingerprint } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api?.stop());

const schema = () => api.app.get(SchemaHolder).schema;
const roots = (): { type: GraphQLObjectType; kind: 'query' | 'mutation' }[] => [
  { type: schema().getQueryType() as GraphQLObjectType, kind: 'query' },
  { type: schema().getMutationType() as GraphQLObjectType, kind: 'mutation' },
];

/** An access word that says something: a known kind, and a policy that exists. */
function isWord(access: Access | undefined): boolean {
  if (access === undefined) return false;
  return access.kind === 'can' ? findPolicy(access.policy).name === access.policy : access.kind === 'public' || access.kind === 'part';
}

describe('A01: nothing is silent about who may see it', () => {
  it('every root operation says @Public or @Can, and every object type says its word', () => {
    const operations = roots().flatMap(({ type }) => Object.values(type.getFields()));
    expect(operations.length).toBeGreaterThan(30);
    expect(operations.filter((f) => !isWord(accessOf(f)) || accessOf(f)?.kind === 'part').map((f) => f.name)).toEqual([]);
    const types = objectTypes(schema()).filter((t) => !roots().some(({ type }) => type === t));
    expect(types.length).toBeGreaterThan(60);
    expect(types.filter((t) => !isWord(accessOf(t))).map((t) => t.name)).toEqual([]);
    expect(findSilent(schema())).toEqual([]);
  });

  it('there is no subscription root, which the guard would not walk', () => {
    expect(schema().getSubscriptionType()).toBeUndefined();
  });

  it('personal data are under a policy of the object, wherever it is handed out', () => {
    const personal = objectTypes(schema()).filter((t) => accessOf(t)?.kind === 'can').map((t) => t.name);
    expect(personal.sort()).toEqual([
      'AssessorAgreement', 'AssessorQueue', 'AttainmentReport', 'BrokenBlock', 'Diagnosis', 'Enrollment', 'Evidence', 'EvidenceToJudge', 'ImportJob', 'InstitutionSeal', 'LearnerAnswers', 'MyCompetency', 'MyPassport', 'PeerWork', 'Plan',
      'ProblemAnswers', 'TeacherMatrix', 'TeacherToConfirm', 'Viewer',
    ]);
  });

  it('every HTTP route of every controller says its word', () => {
    const routes = httpRoutes();
    expect(routes.length).toBeGreaterThanOrEqual(8);
    expect(routes.filter((r) => !isWord(r.access) || r.access?.kind === 'part').map((r) => r.name)).toEqual([]);
  });

  it('Express serves no route besides those of the controllers and /graphql', () => {
    const told = new Set(httpRoutes().flatMap((r) => r.paths));
    expect(expressRoutes().filter((path) => !told.has(path) && path !== '/graphql')).toEqual([]);
    expect(expressRoutes()).toEqual(expect.arrayContaining([...told]));
  });
});

describe('A01: what the words say is what happens', () => {
  it('every operation under a policy refuses a visitor without session, and every public one does not', async () => {
    const before = await fingerprint(api);
    const visitor = api.anonymous();
    for (const { kind, name, access, document } of operations()) {
      const codes = await codesOf(visitor, document);
      if (access.kind === 'can') expect([kind, name, codes]).toEqual([kind, name, ['UNAUTHENTICATED']]);
      else expect([kind, name, codes.includes('UNAUTHENTICATED') || codes.includes('INTERNAL')]).toEqual([kind, name, false]);
    }
    const { ['platform.rate_limit']: _, ...rest } = await fingerprint(api);
    const { ['platform.rate_limit']: __, ...untouched } = before;
    expect(rest).toEqual(untouched);
  });

  it('every operation under more than "signed in" refuses a plain learner', async () => {
    const learner = await api.person();
    const guarded = operations().filter(({ access }) => access.kind === 'can' && access.policy !== 'signed-in');
    expect(guarded.length).toBeGreaterThanOrEqual(4);
    for (const { name, document } of guarded) expect([name, await codesOf(learner, document)]).toEqual([name, ['FORBIDDEN']]);
  });
});

type Operation = { kind: string; name: string; access: Access; document: string };

function operations(): Operation[] {
  return roots().flatMap(({ type, kind }) =>
    Object.values(type.getFields()).map((field) => {
      const args = field.args.map((a) => `${a.name}: ${literal(a.type)}`).join(', ');
      return { kind, name: field.name, access: accessOf(field) as Access, document: `${kind} { ${field.name}${args && `(${args})`} { __typename } }` };
    }),
  );
}

/** Something of that type, so that the document is valid and only the guard can refuse it. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) return `{ ${Object.values(type.getFields()).map((f) => `${f.name}: ${literal(f.type)}`).join(', ')} }`;
  return { Int: '1', Float: '1', Boolean: 'true' }[type.name] ?? '"1"';
}

async function codesOf(who: TestClient, document: string): Promise<string[]> {
  return (await who.graphql(document)).errors.map((e) => e.extensions.code);
}

type Route = { name: string; paths: string[]; access: Access | undefined };

function httpRoutes(): Route[] {
  const controllers = [...api.app.get(ModulesContainer).values()].flatMap((m) => [...m.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const handlers = Object.getOwnPropertyNames(metatype.prototype).map((key) => [key, metatype.prototype[key]] as const);
    return handlers
      .filter(([, handler]) => typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler))
      .map(([key, handler]) => ({
        name: `${metatype.name}.${key}`,
        paths: [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat().map((path) => `/${path.replace(/^\//, '')}`),
        access: Reflect.getMetadata(HTTP_ACCESS, handler) as Access | undefined,
      }));
  });
}

function expressRoutes(): string[] {
  const { router } = api.app.getHttpAdapter().getInstance() as { router: { stack: { route?: { path: string } }[] } };
  return router.stack.flatMap((layer) => (layer.route ? [layer.route.path] : []));
}
