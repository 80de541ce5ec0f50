import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { FrameworksKeptPage } from './frameworks-page';

type Input = Record<string, unknown>;

const both = (text: string) => ({ es: text, en: text });
const viewer = (role = 'PLATFORM_ADMIN') => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles: [{ role, institutionId: null, courseRunId: null }], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null });
const competency = { key: 'propio@1/A.1', code: 'A.1', parent: null, kind: 'COMPETENCY', name: both('Uno'), descriptor: both(''), row: null, column: null, verified: true };
const framework = (code: string, published: boolean) => ({ key: `${code}@1`, code, version: '1', title: both(`Marco ${code}`), alignedWith: both(''), source: '', published, matrix: null, competencies: [competency] });

function open(resolvers: Resolvers = {}) {
  const sent: [string, Input][] = [];
  const all: Resolvers = { viewer: () => viewer(), keptFrameworks: () => [framework('listo', true), framework('propio', false)], ...resolvers };
  const publish = all['publishFramework'] as (() => unknown) | undefined;
  if (publish) all['publishFramework'] = (args: { input?: Input }) => (sent.push(['publishFramework', args.input ?? {}]), publish());
  render(
    <ApolloProvider client={mockClient(all)}>
      <MemoryRouter>
        <FrameworksKeptPage />
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup() };
}

const realFetch = globalThis.fetch;
/** The server's door for files, and what came in by it. */
function door(answer: () => { status: number; body: object }) {
  const asked: [string, string][] = [];
  globalThis.fetch = (async (url: string, { body }: { body: string }) => {
    asked.push([url, body]);
    const { status, body: said } = answer();
    return { status, json: async () => said };
  }) as unknown as typeof fetch;
  return asked;
}

const textbox = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Texto del marco' });
/** jsdom reads files without `text()`. */
const fileOf = (text: string, name: string) => Object.assign(new File([text], name), { text: () => Promise.resolve(text) });

beforeAll(() => loadMessages('shell', 'keeping'));
afterEach(() => {
  cleanup();
  globalThis.fetch = realFetch;
});

describe('the frameworks that are kept', () => {
  it.each<[string, Resolvers, string]>([
    ['while they load', { keptFrameworks: () => new Promise(() => undefined) }, 'Cargando'],
    ['on a dead line', { keptFrameworks: () => { throw new DeadNetwork(); } }, 'conexión'],
    ['with none', { keptFrameworks: () => [] }, 'Todavía no hay marcos'],
    ['for who does not run the platform', { viewer: () => viewer('INSTITUTION_ADMIN') }, 'Esta página no existe'],
  ])('have a face %s', async (_, resolvers, said) => {
    open(resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('offer files of what is published, and rubrics of all', async () => {
    open();
    const [ready, draft] = (await screen.findAllByRole('heading', { level: 3 })).map((heading) => within(heading.parentElement ?? document.body));
    expect(ready?.getByRole('link', { name: 'Descargar Marco listo en CSV' }).getAttribute('href')).toBe('/marcos/listo@1.csv');
    expect(ready?.getByRole('link', { name: 'Descargar Marco listo en JSON' }).getAttribute('href')).toBe('/marcos/listo@1.json');
    expect(draft?.getByText('Borrador').textContent).toBe('Borrador');
    expect(draft?.queryByRole('link', { name: /Descargar/ })).toBeNull();
    expect(draft?.getByRole('link', { name: 'Rúbrica de A.1', hidden: true }).getAttribute('href')).toBe('/admin/rubricas/propio@1/A.1');
  });

  it('are published only after saying that they cannot change any more', async () => {
    let published = false;
    const { user, sent } = open({ keptFrameworks: () => [framework('propio', published)], publishFramework: () => ((published = true), { __typename: 'FrameworkKept', framework: framework('propio', true) }) });
    await user.click(await screen.findByRole('button', { name: 'Publicar Marco propio' }));
    expect(screen.getByRole('alert').textContent).toContain('Después no podrá cambiar');
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Sí, publicarlo' }));
    expect(await screen.findByText('Publicado')).not.toBeNull();
    expect(sent).toEqual([['publishFramework', { key: 'propio@1' }]]);
  });

  it('tell fault by fault, by line or path, what is wrong with a file, and keep its text', async () => {
    const faults = [{ line: 12, path: null, code: 'EMPTY_NAME', subject: 'A.2' }, { line: null, path: 'CFItems[3]', code: 'TWO_PARENTS', subject: 'x' }, { line: null, path: null, code: 'NEW_ONE', subject: '' }];
    door(() => ({ status: 422, body: { kind: 'faulty', faults } }));
    const { user } = open();
    const text = await textbox();
    await user.type(text, 'record,code');
    await user.click(screen.getByRole('button', { name: 'Traer como borrador' }));
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Línea 12: Falta el nombre en español o en inglés. A.2', 'CFItems[3]: Está debajo de dos elementos. x', 'Todo el archivo: Falta: NEW_ONE. ']);
    expect(text.value).toBe('record,code');
  });

  it.each<[string, () => { status: number; body: object }, string]>([
    ['is published already', () => ({ status: 422, body: { kind: 'published-already', key: 'propio@1' } }), 'propio@1 ya está publicado'],
    ['did not arrive', () => { throw new TypeError('no network'); }, 'el texto sigue aquí'],
    ['a door in between refused', () => ({ status: 502, body: {} }), 'el texto sigue aquí'],
  ])('keep the text of one that %s', async (_, answer, said) => {
    door(answer);
    const { user } = open();
    const text = await textbox();
    await user.type(text, 'record');
    await user.click(screen.getByRole('button', { name: 'Traer como borrador' }));
    expect((await screen.findByRole('alert')).textContent).toContain(said);
    expect(text.value).toBe('record');
  });

  it('take a file into the text, and say of one that is too large that it is', async () => {
    const asked = door(() => ({ status: 201, body: { kind: 'kept', key: 'propio@1', title: both('Marco propio') } }));
    const { user } = open();
    const input = await screen.findByLabelText('Archivo CSV o CASE 1.0 (JSON)');
    await user.upload(input, fileOf('x'.repeat(4_194_305), 'marco.csv'));
    expect((await screen.findByRole('alert')).textContent).toContain('y aquí se reciben hasta 4 MB');
    const text = await textbox();
    expect(asked).toEqual([]);
    await user.upload(input, fileOf('record,code', 'marco.csv'));
    await waitFor(() => expect(text.value).toBe('record,code'));
    await user.click(screen.getByRole('button', { name: 'Traer como borrador' }));
    expect((await screen.findByText('«Marco propio» quedó como borrador.')).closest('[role=status]')).not.toBeNull();
    expect(asked).toEqual([['/api/marcos', 'record,code']]);
    expect(text.value).toBe('');
  });
});
