import { ClosePlanTemplateDocument, type FragmentType, PlanTemplateContentsFragmentDoc, PlanTemplateRowFragmentDoc, readFragment, useCommand } from '@amoxtli/graphql/web';
import { isLevel } from '@amoxtli/identity/domain';
import { states } from '@amoxtli/identity/web';
import { Button, Notice, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { ConfirmButton } from './keep-confirm';
import { named } from './plan-template-draft';

type Props = { template: FragmentType<typeof PlanTemplateRowFragmentDoc>; onEdit: () => void; onClosed: () => void };

/** A plan on offer: to whom, what is in it, and how many have taken it where that may be told; to be changed or closed. */
export function PlanTemplateRow({ template: ref, onEdit, onClosed }: Props) {
  const template = readFragment(PlanTemplateRowFragmentDoc, ref);
  const { id, title, framework, institution, state, level, dueOn, takenBy } = template;
  const words = useMessages('plans').many;
  const names = useMessages('account').teacher.levels;
  const format = useFormat();
  const local = useLocalized();
  const closing = useCommand(ClosePlanTemplateDocument);
  const to = [institution ?? words.everyInstitution, state === null ? words.everyState : (states.find(([code]) => code === state)?.[1] ?? state), level === null ? words.everyLevel : isLevel(level) ? names[level] : level];
  return (
    <li className="card grid gap-1 p-4">
      <h3>{title}</h3>
      <p>{to.join(' · ')}</p>
      <p className="text-sm text-soft">{[local(framework.title), dueOn && words.dueOn(format.date(dueOn))].filter(Boolean).join(' · ')}</p>
      <p className="text-sm">{takenBy === null ? words.fewTaken : words.takenBy(format.number(takenBy))}</p>
      <PlanTemplateContents template={template} />
      {closing.failure && <Notice tone="bad" live="assertive" title={words.closeFailed} />}
      <div className="flex flex-wrap gap-3 pt-2">
        <Button quiet id={editId(id)} aria-label={words.changeOf(title)} onClick={onEdit}>
          {words.change}
        </Button>
        <ConfirmButton label={words.close} name={words.closeOf(title)} sure={words.closeSure(title)} yes={words.closeYes} busy={closing.busy} onYes={() => void closing.run({ input: { id } }).then((done) => done && onClosed())} />
      </div>
    </li>
  );
}

/** Where the keyboard comes back to. */
export const editId = (id: string) => `plan-${id}-cambiar`;

/** What a plan asks for, folded in. */
export function PlanTemplateContents({ template }: { template: FragmentType<typeof PlanTemplateContentsFragmentDoc> }) {
  const { items, contents } = readFragment(PlanTemplateContentsFragmentDoc, template);
  const { plan, many } = useMessages('plans');
  const format = useFormat();
  const local = useLocalized();
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{many.items(items)}</summary>
      <ul className="grid gap-2 border-l-4 border-edge pl-3">
        {contents.map(({ id, kind, of, course, competency, dueOn }) => (
          <li key={id} className="break-words">
            {course?.title ?? (competency ? local(named(competency)) : `${of} (${plan.gone})`)}
            <span className="block text-sm text-soft">{[plan.kinds[kind], dueOn && plan.dueOn(format.date(dueOn))].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
