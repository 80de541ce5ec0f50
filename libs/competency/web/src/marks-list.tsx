import { EvidenceRubricFragmentDoc, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { useLocalized } from '@amoxtli/ui/web';

type Props = { rubric: FragmentType<typeof EvidenceRubricFragmentDoc> | null; marks: readonly { criterion: string; level: string }[] };

/** The level of each criterion in the rubric's own words; of an older wording the codes stand. */
export function MarksList({ rubric: ref, marks }: Props) {
  const rubric = readFragment(EvidenceRubricFragmentDoc, ref);
  const local = useLocalized();
  return (
    <dl className="grid gap-2">
      {marks.map((mark) => {
        const criterion = rubric?.criteria.find(({ code }) => code === mark.criterion);
        const level = criterion?.levels.find(({ code }) => code === mark.level);
        return (
          <div key={mark.criterion}>
            <dt className="text-soft">{criterion ? local(criterion.name) : mark.criterion}</dt>
            <dd>
              <strong>{level ? local(level.name) : mark.level}</strong>
              {level && `. ${local(level.descriptor)}`}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
