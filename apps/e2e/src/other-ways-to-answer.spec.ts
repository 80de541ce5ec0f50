import type { Locator } from 'playwright-core';
import { type Visitor, accessibilityProblems, open, overflowing, visit } from './site';
import { enroll, newEmail, register } from './steps';

const SLUG = 'hojas-de-calculo-para-tu-trabajo';
const FIRST = 'Una venta con tus propios números';

/** Asks again until it is so, or for ten seconds. */
async function expectLater<T>(ask: () => Promise<T>, isSo: (value: T) => boolean): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (isSo(await ask())) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`still ${String(await ask())}`);
}

/** Every kind of answer beyond the first five, on a phone: values of one's own, Python, a picture, things to place, formulas, opinions. */
describe('a person answers in other ways', () => {
  let me: Visitor;
  const units: string[] = [];
  const card = (title: string): Locator => me.page.locator('section').filter({ has: me.page.getByRole('heading', { name: title, exact: true }) }).last();
  const send = async (title: string) => {
    await card(title).getByRole('button', { name: 'Enviar respuesta' }).click();
    await card(title).getByText(/Recibido, folio/).first().waitFor();
  };
  const isRight = (title: string) => card(title).getByText('Respuesta correcta', { exact: true }).waitFor();
  const checkPage = async () => expect({ axe: await accessibilityProblems(me.page), overflow: await overflowing(me.page) }).toEqual({ axe: [], overflow: [] });
  const ready = (title: string) => card(title).getByRole('button', { name: 'Enviar respuesta' }).waitFor({ timeout: 90_000 });

  beforeAll(async () => {
    me = await visit({ width: 320 });
    await register(me.page, 'Balam Cauich Moo', newEmail('balam'));
    const runId = await enroll(me.page, SLUG);
    await open(me.page, `/aprender/${runId}`);
    for (const title of ['Valores que cambian', 'Señalar y acomodar', 'Fórmulas y palabras', 'Tu opinión']) units.push((await me.page.locator('main a[href*="/u/"]', { hasText: title }).first().getAttribute('href')) ?? '');
    expect(units).not.toContain('');
  });
  afterAll(() => me?.close());

  /** The values that the script gave, as the page says them. */
  const values = async () => (await card(FIRST).locator('.prose strong').allInnerTexts()).map(Number);

  it('a problem whose values are one’s own, the same after a reload and others after starting anew', async () => {
    await open(me.page, units[0] ?? '');
    await ready(FIRST);
    const [pieces = 0, price = 0] = await values();
    expect(pieces >= 12 && pieces <= 48 && [18.5, 22, 24.5, 31].includes(price)).toBe(true);
    await me.page.reload();
    await ready(FIRST);
    expect(await values()).toEqual([pieces, price]);
    await card(FIRST).locator('input[type=text]').fill(String(pieces * price + 1));
    await send(FIRST);
    await card(FIRST).getByText('Respuesta incorrecta', { exact: true }).waitFor();
    await checkPage();
    await card(FIRST).getByRole('button', { name: 'Empezar de nuevo con otros valores' }).click();
    await card(FIRST).getByText('Respuesta incorrecta', { exact: true }).waitFor({ state: 'detached' });
    await expectLater(async () => (await values()).join(), (now) => now !== `${pieces},${price}`);
    const [others = 0, another = 0] = await values();
    expect([others, another]).not.toEqual([pieces, price]);
    await card(FIRST).locator('input[type=text]').fill(`${others}*${another}`);
    await send(FIRST);
    await isRight(FIRST);
  });

  it('a problem that the author’s Python judges, with its words', async () => {
    const title = 'Dos celdas que suman cien';
    const [first, second] = [card(title).getByRole('textbox', { name: 'Valor de B1' }), card(title).getByRole('textbox', { name: 'Valor de C1' })];
    await first.fill('30');
    await second.fill('60');
    await send(title);
    await card(title).getByText('Tus celdas suman 90, no 100.').first().waitFor();
    await second.fill('70');
    await send(title);
    await isRight(title);
  });

  it('a page of the author’s in its frame, whose state is there again after a reload', async () => {
    const title = 'Que quepa la palabra';
    /** What the device keeps is what will be sent. */
    const kept = (letters: string) => expectLater(() => me.page.evaluate<string>('JSON.stringify({ ...localStorage })'), (text) => /letras/.test(text) && text.includes(`:${letters}}`));
    const slider = () => card(title).frameLocator('iframe').getByRole('slider');
    await card(title).locator('iframe').scrollIntoViewIfNeeded();
    await slider().focus();
    for (let letters = 4; letters < 7; letters++) await slider().press('ArrowRight');
    await kept('7');
    await send(title);
    await card(title).getByText('Con 7 letras todavía se corta.').first().waitFor();
    await me.page.reload();
    await slider().waitFor();
    await expectLater(() => slider().inputValue(), (letters) => letters === '7');
    await slider().focus();
    for (let letters = 7; letters < 11; letters++) await slider().press('ArrowRight');
    await kept('11');
    await send(title);
    await isRight(title);
  });

  it('a place on a picture, touched or given by its distances', async () => {
    await open(me.page, units[1] ?? '');
    const title = 'Señala la celda B3';
    const picture = card(title).getByRole('img', { name: /Una hoja de cálculo/ });
    const box = await picture.boundingBox();
    await picture.click({ position: { x: ((box?.width ?? 0) * 60) / 420, y: ((box?.height ?? 0) * 140) / 200 } });
    await send(title);
    await card(title).getByText('Respuesta incorrecta', { exact: true }).waitFor();
    await card(title).getByLabel('Desde la izquierda (px)').fill('190');
    await card(title).getByLabel('Desde arriba (px)').fill('140');
    await send(title);
    await isRight(title);
  });

  it('things placed from the list, and one of them by hand', async () => {
    const title = '¿Texto, número o fórmula?';
    await card(title).getByText('Colocar con una lista').click();
    for (const [thing, place] of [['Maíz', 'Texto'], ['24.5', 'Número'], ["'007", 'Texto']] as const) await card(title).getByLabel(thing, { exact: true }).selectOption({ label: place });
    const thing = card(title).locator('[data-thing="2"]');
    await thing.scrollIntoViewIfNeeded();
    const [from, board] = [await thing.boundingBox(), await card(title).getByRole('img', { name: /Imagen donde/ }).boundingBox()];
    if (!from || !board) throw new Error('nothing to drag');
    await me.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await me.page.mouse.down();
    await me.page.mouse.move(board.x + (board.width * 346) / 420, board.y + (board.height * 115) / 200, { steps: 8 });
    await me.page.mouse.up();
    expect(await card(title).getByLabel('=A1*2', { exact: true }).inputValue()).toBe('formula');
    await checkPage();
    await send(title);
    await isRight(title);
    await card(title).getByText('El apóstrofo lo vuelve texto.').waitFor();
  });

  it('formulas, patterns, fields within choices, and a note', async () => {
    await open(me.page, units[2] ?? '');
    const formula = 'El promedio de tres celdas';
    await card(formula).getByRole('textbox').fill('x/3 + (y+z)/q');
    await card(formula).getByRole('button', { name: 'Enviar respuesta' }).click();
    await card(formula).getByText('«q» no es una variable de este problema.').waitFor();
    await card(formula).getByText('Intentos: 0, sin límite').waitFor();
    await card(formula).getByRole('textbox').fill('x/3 + (y+z)/3');
    await card(formula).locator('math').first().waitFor();
    await checkPage();
    await send(formula);
    await isRight(formula);
    await card('Escribe un rango').getByRole('textbox').fill('b2:b19');
    await send('Escribe un rango');
    await isRight('Escribe un rango');
    await card('Cuántas celdas abarca').getByLabel('Número de la opción 1').fill('3^2');
    await send('Cuántas celdas abarca');
    await isRight('Cuántas celdas abarca');
    await card('Comenta una nota').getByLabel('¿Qué le dirías a quien la escribió?').fill('Escribe la fórmula y revisemos el número.');
    await card('Comenta una nota').getByLabel('una fórmula que conviene revisar').check();
    await send('Comenta una nota');
    await card('Comenta una nota').getByText('Respuesta parcialmente correcta').waitFor();
  });

  it('opinions, and sees what all said', async () => {
    await open(me.page, units[3] ?? '');
    await card('¿Con qué programa practicas?').getByLabel('LibreOffice Calc').check();
    await send('¿Con qué programa practicas?');
    await card('¿Con qué programa practicas?').getByText('Respondió 1 persona').waitFor();
    await card('¿Con qué programa practicas?').getByText('100% (1)').waitFor();
    await card('Tres palabras').getByRole('textbox').first().fill('Cosecha');
    await send('Tres palabras');
    await card('Tres palabras').getByRole('listitem').filter({ hasText: 'cosecha' }).waitFor();
    await card('Practiqué con mi propia hoja').getByRole('checkbox').check();
    await send('Practiqué con mi propia hoja');
    await isRight('Practiqué con mi propia hoja');
    await checkPage();
  });

  it('and the console never complained', () => expect(me.complaints).toEqual([]));
});
