import type { CDPSession, Page } from 'playwright-core';
import type { Given } from './course-answers';

const MOST_STOPS = 150;

type Stop = { name: string; role: string };
type Sight = { inSight: boolean; marked: boolean };

export type Keyboard = {
  /** Tabs (or Shift+Tabs) until the focus is on what has this accessible name and role; throws where a stop cannot be seen. */
  tabTo: (name: string | RegExp, role: string, way?: 'Tab' | 'Shift+Tab') => Promise<void>;
  press: (key: string, times?: number) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Gives the right answers to a problem's responses, in the order of the page. */
  answer: (answers: readonly Given[]) => Promise<void>;
  focused: () => Promise<Stop>;
};

/** A person who has no mouse: keys alone, and names as a screen reader says them. */
export async function keyboardOf(page: Page): Promise<Keyboard> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const focused = () => stopOf(session);
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
  };
  const tabTo: Keyboard['tabTo'] = async (name, role, way = 'Tab') => {
    const passed: string[] = [];
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await press(way);
      const stop = await focused();
      if (await page.evaluate('document.activeElement === document.body')) continue;
      const said = `${stop.role} «${stop.name}»`;
      const { inSight, marked } = await page.evaluate<Sight>(SIGHT);
      if (!inSight || !marked) throw new Error(`${page.url()}: the focus cannot be seen on ${said}`);
      if (stop.role === role && (typeof name === 'string' ? stop.name === name : name.test(stop.name))) return;
      passed.push(said);
    }
    throw new Error(`${page.url()}: no ${role} «${name}» among ${[...new Set(passed)].join(', ')}`);
  };
  const type = (text: string) => page.keyboard.type(text);
  const answer = async (answers: readonly Given[]) => {
    for (const { kind, places, choiceCount, text } of answers) {
      if (kind === 'choice') {
        await tabTo(/./, 'radio');
        await press('Space');
        await press('ArrowDown', places[0] ?? 0);
      } else if (kind === 'checkbox') {
        for (let place = 0; place < choiceCount; place++) {
          await tabTo(/./, 'checkbox');
          if (places.includes(place)) await press('Space');
        }
      } else if (kind === 'option') {
        await tabTo(/./, 'combobox');
        await chooseOption(page, text);
      } else {
        await tabTo(/./, 'textbox');
        await type(text);
      }
    }
  };
  return { tabTo, press, type, answer, focused };
}

async function stopOf(session: CDPSession): Promise<Stop> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId: result.objectId ?? '', fetchRelatives: false });
  const [node] = nodes;
  return { name: String(node?.name?.value ?? ''), role: String(node?.role?.value ?? '') };
}

/** Is what has the focus on the screen, and does a line go around it? (Nothing of ours has an outline without the focus.) */
const SIGHT = `(() => {
  const box = document.activeElement.getBoundingClientRect();
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement);
  return {
    inSight: box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    marked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\\)$/.test(outlineColor),
  };
})()`;

/** Down the list of a closed drop-down, until it says what we want. */
async function chooseOption(page: Page, text: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    await page.keyboard.press('ArrowDown');
    const says = await page.evaluate<string[]>('[document.activeElement.value, document.activeElement.selectedOptions[0].text.trim()]');
    if (says.includes(text)) return;
  }
  throw new Error(`the list has no «${text}»`);
}
