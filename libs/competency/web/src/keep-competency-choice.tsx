import { AlignmentChoicesFragmentDoc, type AlignmentChoicesFragment, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { SelectField, useLocalized, useMessages } from '@amoxtli/ui/web';

type Node = AlignmentChoicesFragment['competencies'][number];
/** `indicator`: empty for the whole competency. */
export type Choice = { framework: string; competency: string; indicator: string };
type Props = { frameworks: readonly FragmentType<typeof AlignmentChoicesFragmentDoc>[]; chosen: Choice; error: string | null; without?: string; onChange: (chosen: Choice) => void };

/** `own`: the framework to begin with, where it is among them. */
export function firstChoice(frameworks: Props['frameworks'], own = ''): Choice {
  const keys = frameworks.map((one) => readFragment(AlignmentChoicesFragmentDoc, one).key);
  return { framework: keys.includes(own) ? own : (keys[0] ?? ''), competency: '', indicator: '' };
}

/** A competency of some framework, whole or one of its indicators. `without`: one that is not offered. */
export function CompetencyChoice({ frameworks: refs, chosen, error, without, onChange }: Props) {
  const frameworks = refs.map((one) => readFragment(AlignmentChoicesFragmentDoc, one));
  const words = useMessages('keeping').alignment;
  const local = useLocalized();
  const all = frameworks.find(({ key }) => key === chosen.framework)?.competencies ?? [];
  const code = all.find(({ key }) => key === chosen.competency)?.code;
  const indicators = code === undefined ? [] : indicatorsOf(all, code);
  const option = ({ key, code: of, name }: Node) => <option key={key} value={key}>{`${of} · ${local(name)}`}</option>;
  return (
    <>
      <SelectField label={words.framework} value={chosen.framework} onChange={({ target }) => onChange({ framework: target.value, competency: '', indicator: '' })}>
        {frameworks.map(({ key, title }) => (
          <option key={key} value={key}>
            {local(title)}
          </option>
        ))}
      </SelectField>
      <SelectField label={words.competency} value={chosen.competency} error={error} onChange={({ target }) => onChange({ ...chosen, competency: target.value, indicator: '' })}>
        <option value="">{words.choose}</option>
        {all.filter(({ kind, key }) => kind === 'COMPETENCY' && key !== without).map(option)}
      </SelectField>
      {indicators.length > 0 && (
        <SelectField label={words.indicator} hint={words.indicatorHint} value={chosen.indicator} onChange={({ target }) => onChange({ ...chosen, indicator: target.value })}>
          <option value="">{words.allOfIt}</option>
          {indicators.map(option)}
        </SelectField>
      )}
    </>
  );
}

const indicatorsOf = (all: readonly Node[], code: string): Node[] => all.filter(({ kind, parent }) => kind === 'INDICATOR' && parent === code).flatMap((one) => [one, ...indicatorsOf(all, one.code)]);
