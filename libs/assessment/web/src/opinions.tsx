import { plainText } from '@amoxtli/platform/domain';
import { type FragmentType, type ProblemCardFragment, type ProblemStateViewFragment, ResponseFieldFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { useFormat, useMessages } from '@amoxtli/ui/web';

type Count = NonNullable<ProblemStateViewFragment['opinions']>[number];
type Props = { kind: NonNullable<ProblemCardFragment['opinion']>; counts: readonly Count[]; responses: readonly ({ id: string } & FragmentType<typeof ResponseFieldFragmentDoc>)[] };

/** What all said: a bar for each choice, or each word as large as it was often. */
export function Opinions({ kind, counts, responses }: Props) {
  const words = useMessages('learn').problem.opinions;
  return (
    <div className="grid gap-4 border-t border-hair pt-4">
      <h3>{words.title}</h3>
      {kind === 'WORDS' ? <WordCloud counts={counts} /> : responses.map((response) => <Bars key={response.id} response={response} counts={counts.filter(({ responseId }) => responseId === response.id)} />)}
    </div>
  );
}

function Bars({ response: ref, counts }: { response: FragmentType<typeof ResponseFieldFragmentDoc>; counts: readonly Count[] }) {
  const response = readFragment(ResponseFieldFragmentDoc, ref);
  const words = useMessages('learn').problem.opinions;
  const format = useFormat();
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <figure className="grid gap-2">
      {response.label && <figcaption className="font-semibold">{plainText(response.label)}</figcaption>}
      <ul className="grid gap-2">
        {response.choices.map(({ id, content }) => {
          const count = counts.find(({ value }) => value === id)?.count ?? 0;
          const share = all === 0 ? 0 : count / all;
          return (
            <li key={id} className="grid gap-1">
              <span className="flex justify-between gap-3">
                <span>{plainText(content)}</span>
                <span className="text-soft">{words.share(format.percent(share), count)}</span>
              </span>
              <span aria-hidden="true" className="block h-3 bg-sunken">
                <span className="block h-full bg-second" style={{ width: `${100 * share}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
      <p className="text-sm text-soft">{words.people(all)}</p>
    </figure>
  );
}

const [SMALLEST, LARGEST] = [0.9, 2.6];
/** Where nobody has repeated a word yet, none is small. */
const EQUAL = 0.3;

function WordCloud({ counts }: { counts: readonly Count[] }) {
  const words = useMessages('learn').problem.opinions;
  const totals = new Map<string, number>();
  for (const { value, count } of counts) totals.set(value, (totals.get(value) ?? 0) + count);
  const most = Math.max(1, ...totals.values());
  const sorted = [...totals].sort(([a], [b]) => a.localeCompare(b)).slice(0, 150);
  return (
    <ul className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      {sorted.map(([word, count]) => (
        <li key={word} style={{ fontSize: `${SMALLEST + (LARGEST - SMALLEST) * (most === 1 ? EQUAL : Math.sqrt((count - 1) / (most - 1)))}rem` }} className="leading-tight">
          {word} <span className="sr-only">{words.times(count)}</span>
        </li>
      ))}
    </ul>
  );
}
