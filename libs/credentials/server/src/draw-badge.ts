import { create as createQr } from 'qrcode';

const SIDE = 480;
const QR_SIDE = 200;
const ACCENT = '#8c1d2f';
const GROUND = '#fbf7ee';
const INK = '#23201b';
const LETTERS_PER_LINE = 30;

/** The badge of a credential: its title, its holder, and a QR that leads to its check. Drawn by us; needs nothing from outside. */
export function drawBadge({ title, holder, verifyUrl }: { title: string; holder: string; verifyUrl: string }): string {
  const lines = wrap(title).slice(0, 3);
  const words = lines.map((line, i) => textAt(line, 110 + i * 28, 22, 'bold')).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}" role="img" aria-label="${escape(`${title}: ${holder}`)}">
<rect width="${SIDE}" height="${SIDE}" rx="32" fill="${GROUND}"/><rect x="12" y="12" width="${SIDE - 24}" height="${SIDE - 24}" rx="24" fill="none" stroke="${ACCENT}" stroke-width="4"/>
<path d="${fret()}" fill="none" stroke="${ACCENT}" stroke-width="3"/>${words}${textAt(holder, 212, 18, 'normal')}
<path transform="translate(${(SIDE - QR_SIDE) / 2} 240)" d="${qrPath(verifyUrl)}" fill="${INK}"/></svg>`;
}

const textAt = (text: string, y: number, size: number, weight: string) =>
  `<text x="${SIDE / 2}" y="${y}" font-family="Noto Sans, sans-serif" font-size="${size}" font-weight="${weight}" text-anchor="middle" fill="${INK}">${escape(text)}</text>`;

/** A step fret as a running line, as on the constancia. */
const fret = () => Array.from({ length: 16 }, (_, i) => `M${48 + i * 24} 66v-24h18v16h-10v-8h5`).join('');

function qrPath(text: string): string {
  const { modules } = createQr(text, { errorCorrectionLevel: 'M' });
  const dot = QR_SIDE / modules.size;
  const at = (n: number) => (n * dot).toFixed(2);
  const cells = Array.from({ length: modules.size ** 2 }, (_, i) => [Math.floor(i / modules.size), i % modules.size] as const);
  return cells.flatMap(([row, column]) => (modules.get(row, column) ? [`M${at(column)} ${at(row)}h${at(1)}v${at(1)}h-${at(1)}z`] : [])).join('');
}

function wrap(text: string): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LETTERS_PER_LINE) return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}

const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
