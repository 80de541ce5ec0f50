import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DeadNetwork, PublicSourceContext, mockSource, refusal } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type NavigateFunction, MemoryRouter, useLocation, useNavigate } from 'react-router';
import { CataloguePage } from './catalogue-page';

type Asked = { filter: { text?: string; lines?: string[] }; after: string | null };

const label = (es: string) => ({ es, en: es });
const card = (slug: string) => ({ slug, title: `Curso ${slug}`, shortDescription: 'Breve', institutionAcronym: 'UX', institutionName: 'Universidad X', institutionSlug: 'ux', lineCodes: ['TEA'], level: 'BASIC', language: 'es', pace: null, hours: 20, state: 'ONGOING_OPEN', startsAt: null, endsAt: null, enrollmentClosesAt: null, hasContent: true });

const page = ({ after }: Asked, slugs = after ? ['tres'] : ['uno', 'dos']) => ({
  total: slugs.length,
  edges: slugs.map((slug) => ({ cursor: slug, node: card(slug) })),
  pageInfo: { hasNextPage: !after, endCursor: 'c1' },
  facets: [{ name: 'LINE', values: ['TEA', 'NAT'].map((value) => ({ value, label: label(`Línea ${value}`), count: 2, selected: false })) }],
  correctedText: null,
});

function open(address: string, answer: (asked: Asked) => unknown = (asked) => page(asked)) {
  const asked: Asked[] = [];
  const source = mockSource({
    searchSuggestions: () => [],
    catalog: (args) => {
      asked.push(args as unknown as Asked);
      return answer(args as unknown as Asked);
    },
  });
  const browser: { search: string; go: NavigateFunction } = { search: '', go: () => undefined };
  const AddressBar = () => {
    browser.search = useLocation().search;
    browser.go = useNavigate();
    return null;
  };
  render(
    <PublicSourceContext value={source}>
      <MemoryRouter initialEntries={[address]}>
        <AddressBar />
        <CataloguePage />
      </MemoryRouter>
    </PublicSourceContext>,
  );
  return { asked, user: userEvent.setup(), search: () => browser.search, back: () => act(() => browser.go(-1)) };
}

const last = (asked: Asked[]) => asked.at(-1);

beforeAll(() => loadMessages('shell', 'public'));
afterEach(cleanup);

describe("the catalogue and its address", () => {
  it('opens as the address says', async () => {
    const { asked } = open('/cursos?q=mate&linea=TEA');
    await screen.findByText('2 cursos');
    expect(last(asked)?.filter).toMatchObject({ text: 'mate', lines: ['TEA'] });
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Buscar cursos' }).value).toBe('mate');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Línea TEA/, hidden: true }).checked).toBe(true);
  });

  it('writes a filter into the address, and the back button takes it out', async () => {
    const { user, search, asked, back } = open('/cursos');
    await user.click(await screen.findByRole('checkbox', { name: /Línea NAT/, hidden: true }));
    await screen.findByRole('button', { name: 'Quitar filtro: Línea NAT' });
    expect(search()).toBe('?linea=NAT');
    await back();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Quitar filtro: Línea NAT' })).toBeNull());
    expect(last(asked)?.filter.lines).toBeUndefined();
  });

  it('shows a filter as chosen at once, before a slow answer comes', async () => {
    const slow = new Promise(() => undefined);
    const { user } = open('/cursos', (asked) => (asked.filter.lines ? slow : page(asked)));
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Línea NAT/, hidden: true });
    await user.click(box);
    expect(box.checked).toBe(true);
    expect(screen.getByText('Actualizando…').getAttribute('role')).toBe('status');
  });

  it('writes the words searched for, and begins at the first page', async () => {
    const { user, search } = open('/cursos?desde=c1');
    await screen.findByText('Curso tres');
    await user.type(screen.getByRole('combobox', { name: 'Buscar cursos' }), 'arte{Enter}');
    await screen.findByText('Curso uno');
    expect(search()).toBe('?q=arte');
  });

  it('keeps the page in the address', async () => {
    const { user, search, back } = open('/cursos');
    await user.click(await screen.findByRole('link', { name: 'Página siguiente' }));
    await screen.findByText('Curso tres');
    expect(search()).toBe('?desde=c1');
    await back();
    expect((await screen.findByText('Curso uno')).tagName).toBe('A');
  });
});

describe('the faces of the catalogue', () => {
  it('empty: says so and offers to take filters away', async () => {
    const { user, search } = open('/cursos?q=zzz&linea=TEA', (asked) => page(asked, []));
    await screen.findByText('Ningún curso coincide');
    await user.click(screen.getByRole('button', { name: 'Quitar filtros' }));
    expect(search()).toBe('?q=zzz');
  });

  it('failed: a dead line can be tried again', async () => {
    let dead = true;
    const { user } = open('/cursos', (asked) => {
      if (dead) throw new DeadNetwork();
      return page(asked);
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/No hay conexión con el servidor/);
    dead = false;
    await user.click(within(alert).getByRole('button', { name: 'Reintentar' }));
    expect((await screen.findByText('2 cursos')).getAttribute('role')).toBe('status');
  });

  it('refused: says it in words, without a retry that cannot help', async () => {
    open('/cursos', () => {
      throw refusal('FORBIDDEN');
    });
    expect((await screen.findByRole('alert')).textContent).toMatch(/No tienes permiso/);
    expect(screen.queryByRole('button', { name: 'Reintentar' })).toBeNull();
  });
});
