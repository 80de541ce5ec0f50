import { Controller, Get, Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { GraphQLInterfaceType, GraphQLList, GraphQLObjectType, GraphQLSchema, GraphQLString, GraphQLUnionType, graphql } from 'graphql';
import { ANONYMOUS, type Access, Can, HttpAccessGuard, Public, VIEWER_READER, type Viewer, definePolicy, findPolicy, guardSchema } from '@amoxtli/platform/server';

const ana: Viewer = { kind: 'person', learnerId: 'ana', locale: 'es', roles: [] };
const own = definePolicy<{ owner: string }>({ name: 'test.own', allows: (viewer, it) => viewer.kind === 'person' && viewer.learnerId === it.owner });
const anybody: Access = { kind: 'public' };
const owner: Access = { kind: 'can', policy: 'test.own' };

const type = (name: string, access: Access | undefined, fields: Record<string, { access?: Access }> = { owner: {} }) =>
  new GraphQLObjectType({
    name,
    ...(access && { extensions: { access } }),
    fields: Object.fromEntries(Object.entries(fields).map(([key, { access: word }]) => [key, { type: GraphQLString, ...(word && { extensions: { access: word } }) }])),
  });

const root = (name: string, output: GraphQLObjectType | GraphQLUnionType | GraphQLInterfaceType | GraphQLList<GraphQLObjectType | GraphQLUnionType>, value: unknown, access: Access | undefined = anybody) =>
  new GraphQLObjectType({ name, fields: { it: { type: output, resolve: () => value, ...(access && { extensions: { access } }) } } });

async function ask(query: GraphQLObjectType, source: string, viewer: Viewer, types: GraphQLObjectType[] = []) {
  const schema = guardSchema(new GraphQLSchema({ query, types }));
  const { data, errors } = await graphql({ schema, source, contextValue: { viewer, loaders: new Map() } });
  return { it: data?.['it'] ?? null, codes: errors?.map((e) => e.extensions['code']) ?? [] };
}

describe('A01: a silent schema does not start', () => {
  it.each([
    ['a query without a word', new GraphQLSchema({ query: root('Query', type('Note', anybody), null, null as never) }), 'Query.it'],
    ['a mutation without a word', new GraphQLSchema({ query: root('Query', type('Note', anybody), null), mutation: root('Mutation', type('Mark', anybody), null, null as never) }), 'Mutation.it'],
    ['an object type without a word', new GraphQLSchema({ query: root('Query', type('Note', undefined), null) }), 'Note'],
  ])('%s is named and refused', (_, schema, name) => {
    expect(() => guardSchema(schema)).toThrow(`no access word on: ${name}`);
  });

  it('a word that names no policy is refused while the schema is built', () => {
    expect(() => guardSchema(new GraphQLSchema({ query: root('Query', type('Note', { kind: 'can', policy: 'nobody-wrote-this' }), null) }))).toThrow('no policy is called nobody-wrote-this');
  });

  it('two policies of one name are refused', () => {
    expect(() => definePolicy({ name: own.name, allows: () => true })).toThrow('two policies are called test.own');
    expect(findPolicy(own.name)).toBe(own);
  });
});

describe('A01: an object is seen exactly by whom its policy allows', () => {
  const note = () => type('Note', owner);

  it('the owner sees it, anybody else finds nothing', async () => {
    expect(await ask(root('Query', note(), { owner: 'ana' }), '{ it { owner } }', ana)).toEqual({ it: { owner: 'ana' }, codes: [] });
    expect(await ask(root('Query', note(), { owner: 'eva' }), '{ it { owner } }', ana)).toEqual({ it: null, codes: ['NOT_FOUND'] });
    expect(await ask(root('Query', note(), { owner: 'ana' }), '{ it { owner } }', ANONYMOUS)).toEqual({ it: null, codes: ['NOT_FOUND'] });
  });

  it('a promise of it is checked too', async () => {
    expect(await ask(root('Query', note(), Promise.resolve({ owner: 'eva' })), '{ it { owner } }', ana)).toEqual({ it: null, codes: ['NOT_FOUND'] });
  });

  it('in a list every object is checked: one that is not yours hides the list', async () => {
    const list = (owners: string[]) => root('Query', new GraphQLList(note()), owners.map((o) => ({ owner: o })));
    expect(await ask(list(['ana', 'ana']), '{ it { owner } }', ana)).toMatchObject({ codes: [] });
    expect(await ask(list(['ana', 'eva']), '{ it { owner } }', ana)).toEqual({ it: null, codes: ['NOT_FOUND'] });
  });

  it.each(['union', 'interface'] as const)('behind a %s the policy is that of the object found', async (kind) => {
    const face = new GraphQLInterfaceType({ name: 'Face', fields: { owner: { type: GraphQLString } }, resolveType: (v: { __typename: string }) => v.__typename });
    const make = (name: string, access: Access) => new GraphQLObjectType({ name, extensions: { access }, interfaces: [face], fields: { owner: { type: GraphQLString } } });
    const [secret, open] = [make('Secret', owner), make('Open', anybody)];
    const both = new GraphQLUnionType({ name: 'Both', types: [secret, open], resolveType: (v: { __typename: string }) => v.__typename });
    const at = (__typename: string) => root('Query', kind === 'union' ? both : face, { __typename, owner: 'eva' });
    const query = '{ it { ... on Secret { owner } ... on Open { owner } } }';
    expect(await ask(at('Open'), query, ana, [secret, open])).toEqual({ it: { owner: 'eva' }, codes: [] });
    expect(await ask(at('Secret'), query, ana, [secret, open])).toEqual({ it: null, codes: ['NOT_FOUND'] });
  });

  it('an object behind a union that does not say its type is not handed out', async () => {
    const both = new GraphQLUnionType({ name: 'Both', types: [type('Secret', owner), type('Open', anybody)], resolveType: () => 'Secret' });
    expect((await ask(root('Query', both, { owner: 'ana' }), '{ it { ... on Secret { owner } } }', ana)).it).toBeNull();
  });

  it('a field may only tighten: it is hidden from whom its own policy does not allow', async () => {
    const query = () => root('Query', type('Note', anybody, { owner: { access: owner }, title: {} }), { owner: 'eva', title: 'x' });
    expect(await ask(query(), '{ it { title } }', ana)).toEqual({ it: { title: 'x' }, codes: [] });
    expect(await ask(query(), '{ it { title owner } }', ana)).toEqual({ it: { title: 'x', owner: null }, codes: ['NOT_FOUND'] });
  });

  it('a guarded operation says why: sign in, or not you', async () => {
    const never = definePolicy<unknown>({ name: `test.never-${Math.random()}`, allows: () => false });
    const query = () => root('Query', type('Note', anybody), { owner: 'x' }, { kind: 'can', policy: never.name });
    expect((await ask(query(), '{ it { owner } }', ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await ask(query(), '{ it { owner } }', ana)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('A01: a silent HTTP route is refused', () => {
  let app: NestExpressApplication;
  beforeAll(async () => {
    @Controller()
    class Doors {
      @Get('quiet') quiet() {
        return 'in';
      }
      @Public() @Get('open') open() {
        return 'in';
      }
      @Can({ name: 'signed-in' }) @Get('own') own() {
        return 'in';
      }
    }
    @Module({ controllers: [Doors], providers: [{ provide: APP_GUARD, useClass: HttpAccessGuard }, { provide: VIEWER_READER, useValue: { read: async (req: { headers: Record<string, string> }) => (req.headers['x-ana'] ? ana : null) } }] })
    class Tiny {}
    app = await NestFactory.create<NestExpressApplication>(Tiny, { logger: false });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app?.close());

  it.each([
    ['quiet', 403, 403],
    ['open', 200, 200],
    ['own', 401, 200],
  ])('/%s answers a visitor %i and somebody signed in %i', async (path, visitor, person) => {
    const url = `${await app.getUrl()}/${path}`;
    expect((await fetch(url)).status).toBe(visitor);
    expect((await fetch(url, { headers: { 'x-ana': '1' } })).status).toBe(person);
  });
});
