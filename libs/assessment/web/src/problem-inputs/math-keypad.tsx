import { useMessages } from '@amoxtli/ui/web';

/** What a phone's own keys hide: signs, a power, a root, brackets. `after`: how far the cursor stands from the end of what was put in. */
const keys = [
  { label: '+', puts: '+' }, { label: '−', puts: '-' }, { label: '×', puts: '*' }, { label: '÷', puts: '/' }, { label: 'xʸ', puts: '^' }, { label: '( )', puts: '()', back: 1 },
  { label: '√', puts: 'sqrt()', back: 1 }, { label: 'π', puts: 'pi' }, { label: 'sen', puts: 'sin()', back: 1 }, { label: 'cos', puts: 'cos()', back: 1 }, { label: 'ln', puts: 'ln()', back: 1 }, { label: '_', puts: '_' },
];

type Props = { field: HTMLInputElement | null; onType: (text: string) => void };

/** Keys for formulas, on screens that are touched; whoever has a keyboard has them all. */
export function MathKeypad({ field, onType }: Props) {
  const words = useMessages('learn').problem;
  const press = (puts: string, back = 0) => {
    if (!field) return;
    const [from, to] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
    onType(field.value.slice(0, from) + puts + field.value.slice(to));
    const at = from + puts.length - back;
    requestAnimationFrame(() => (field.focus(), field.setSelectionRange(at, at)));
  };
  return (
    <div role="group" aria-label={words.keypad} className="hidden max-w-md grid-cols-6 gap-1 pointer-coarse:grid">
      {keys.map(({ label, puts, back }) => (
        <button key={puts} type="button" className="min-h-11 border border-edge bg-surface px-1" aria-label={puts.replace('()', '')} onClick={() => press(puts, back)}>
          {label}
        </button>
      ))}
    </div>
  );
}
