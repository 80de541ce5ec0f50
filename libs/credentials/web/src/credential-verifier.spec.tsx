import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bakePng, bakeSvg, composePresentation, type JsonObject, loadCryptography, writeChunk } from '@amoxtli/credentials/domain';
import { changeLanguage, loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
// eslint-disable-next-line @nx/enforce-module-boundaries -- The issuer that the domain's own specs sign with stands behind no door: it is for tests alone.
import { testIssuer } from '../../domain/src/verifiable/test-credentials';
import { CredentialVerifier } from './credential-verifier';
import { prepareVerifier } from './prepare-verifier';

type Issuer = Awaited<ReturnType<typeof testIssuer>>;
const VALID = 'La credencial es auténtica y está vigente';
const INVALID = 'La credencial no es válida';

let own: Issuer;
let good: JsonObject;
let lists: JsonObject[];
let connected: boolean;
let fetched: string[];
beforeAll(async () => {
  await loadMessages('shell', 'verifier');
  own = await testIssuer();
  good = await own.sign(own.composed.constancia(), new Date());
});
beforeEach(() => {
  [connected, fetched, lists] = [true, [], [...own.trust.statusLists]];
  globalThis.fetch = ((path: string) => {
    fetched.push(path);
    if (!connected) return Promise.reject(new TypeError('Failed to fetch'));
    const answers: Record<string, unknown> = { '/.well-known/did.json': own.didDocument, '/estados': { lists: lists.map(({ id }) => id) }, ...Object.fromEntries(lists.map((list) => [new URL(String(list['id'])).pathname, list])) };
    return Promise.resolve({ ok: path in answers, status: path in answers ? 200 : 404, json: () => Promise.resolve(answers[path]) });
  }) as typeof fetch;
});
afterEach(async () => {
  cleanup();
  await act(() => changeLanguage('es'));
});

const open = async () => {
  await act(async () => void render(<CredentialVerifier prepare={prepareVerifier} />));
  return { user: userEvent.setup() };
};
const ready = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Preparar para verificar sin conexión' }));
  return screen.findByText('Listo para verificar, también sin conexión.');
};
const outcome = async () => (await waitFor(() => screen.getAllByText((text) => [VALID, INVALID].includes(text)))).map(({ textContent }) => textContent);
const page = () => document.body.textContent;

async function paste(document: unknown) {
  await open();
  await ready();
  fireEvent.change(screen.getByRole('textbox'), { target: { value: typeof document === 'string' ? document : JSON.stringify(document) } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Verificar' })));
  return outcome();
}

describe('the verifier', () => {
  it('says of a good credential whose it is and for what', async () => {
    expect(await paste(good)).toEqual([VALID]);
    expect(page()).toMatch(/TitularItzel Ñandú de la PeñaLogroPensamiento.*InstituciónUniversidad de Prueba.*Horas40FolioZW00-0000-0000-0001/);
  });

  it.each<[string, (document: JsonObject) => unknown, string]>([
    ['was changed', (document) => JSON.parse(JSON.stringify(document).replace('Itzel', 'Ixchel')), 'La firma no corresponde'],
    ['uses a vocabulary that nobody shipped', (document) => ({ ...document, '@context': [...(document['@context'] as string[]), 'https://evil.example/x'] }), 'vocabulario que no conocemos'],
    ['is not signed', ({ proof: _, ...bare }) => bare, 'no está firmado'],
    ['is something else', () => ({ hello: 'world' }), 'no tiene la forma de una credencial'],
    ['is nonsense', () => 'no soy JSON', 'No hay una credencial que se pueda leer'],
    ['is nothing', () => '', 'No hay una credencial que se pueda leer'],
  ])('says why of one that %s', async (_, change, said) => {
    expect(await paste(change(good))).toEqual([INVALID]);
    expect(page()).toContain(said);
  });

  it.each(['revocation', 'suspension'] as const)('says of one whose bit is up in the list of %s what its issuer did', async (purpose) => {
    lists = [...lists.filter(({ id }) => !String(id).endsWith(purpose)), await own.list(purpose, [94_567])];
    expect(await paste(await own.sign(own.composed.achievement(), new Date()))).toEqual([INVALID]);
    expect(page()).toContain(purpose === 'revocation' ? 'Fue revocada por quien la emitió.' : 'Está suspendida por quien la emitió.');
  });

  it('says of each credential in a presentation what holds, the same one twice as well', async () => {
    const { signPresentation } = await loadCryptography();
    const changed = JSON.parse(JSON.stringify(good).replace('Itzel', 'Ixchel')) as JsonObject;
    const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
    const whole = await signPresentation(composePresentation([good, changed, good], random), own.key, { now: new Date(), challenge: 'urn:uuid:6f1b2f4e-0000-4000-8000-000000000001' });
    expect(await paste(whole)).toEqual([VALID, INVALID, VALID]);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Presentación con 3 credenciales');
  });

  it.each<[string, (json: string) => Uint8Array<ArrayBuffer> | string]>([
    ['insignia.svg', (json) => bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', json)],
    ['insignia.png', (json) => new Uint8Array(bakePng(tinyPng(), json))],
    ['credencial.json', (json) => `\uFEFF${json}`],
  ])('reads %s, chosen or dropped', async (name, bake) => {
    const { user } = await open();
    await ready();
    const file = new File([bake(JSON.stringify(good))], name);
    await user.upload(screen.getByLabelText('Archivo de la credencial'), file);
    expect(await outcome()).toEqual([VALID]);
    cleanup();
    await open();
    await ready();
    await act(async () => fireEvent.drop(screen.getByRole('textbox'), { dataTransfer: { files: [file] } }));
    expect(await outcome()).toEqual([VALID]);
  });

  it('a picture without a credential says so', async () => {
    const { user } = await open();
    await user.upload(screen.getByLabelText('Archivo de la credencial'), new File([new Uint8Array(tinyPng())], 'foto.png'));
    expect(await outcome()).toEqual([INVALID]);
    expect(page()).toContain('No hay una credencial que se pueda leer');
  });

  it('brings nothing for who only looks, and begins as soon as somebody turns to the form', async () => {
    const { user } = await open();
    expect(fetched).toEqual([]);
    await user.click(screen.getByRole('textbox'));
    await screen.findByText('Listo para verificar, también sin conexión.');
    expect([fetched.length, screen.queryByRole('button', { name: /Preparar/ })]).toEqual([4, null]);
    await user.click(screen.getByLabelText('Archivo de la credencial'));
    expect(fetched).toHaveLength(4);
  });

  it('needs no network once it is ready: all lists were brought, and nothing more is asked for', async () => {
    await open();
    await ready();
    expect(fetched.toSorted()).toEqual(['/.well-known/did.json', '/estados', '/estados/1/revocation', '/estados/1/suspension']);
    connected = false;
    fireEvent.change(screen.getByRole('textbox'), { target: { value: JSON.stringify(good) } });
    fireEvent.click(screen.getByRole('button', { name: 'Verificar' }));
    expect(await outcome()).toEqual([VALID]);
    expect(fetched).toHaveLength(4);
  });

  it('opened without a connection says so when asked, and works once there is one', async () => {
    connected = false;
    await open();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: JSON.stringify(good) } });
    fireEvent.click(screen.getByRole('button', { name: 'Verificar' }));
    expect((await screen.findByRole('alert')).textContent).toContain('No pudimos traer lo necesario');
    expect(page()).not.toContain('Listo para verificar');
    connected = true;
    fireEvent.click(screen.getByRole('button', { name: 'Verificar' }));
    expect(await outcome()).toEqual([VALID]);
  });

  it('speaks English too', async () => {
    await paste(good);
    await act(() => changeLanguage('en'));
    expect(page()).not.toMatch(/Titular|Vigente|credencial /);
  });
});

function tinyPng(): Uint8Array {
  const chunk = (type: string, data: number[]) => writeChunk({ type, data: new Uint8Array(data) });
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), chunk('IEND', [])]);
}
