import { ConfirmSchoolDocument, type FragmentType, TeacherToConfirmRowFragmentDoc, readFragment, useCommand } from '@amoxtli/graphql/web';
import { isLevel, isShift } from '@amoxtli/identity/domain';
import { Button, Notice, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { FormFailure } from './form-failure';
import { states } from './states';

type Props = { teacher: FragmentType<typeof TeacherToConfirmRowFragmentDoc>; institutionId: string; onDone: () => void };

/** A teacher who names the institution: says where they teach, and whether that is so. */
export function TeacherToConfirmRow({ teacher: ref, institutionId, onDone }: Props) {
  const shown = readFragment(TeacherToConfirmRowFragmentDoc, ref);
  const words = useMessages('teach').teachers;
  const names = useMessages('account').teacher;
  const [changed, setChanged] = useState<typeof shown | null>(null);
  const confirm = useCommand(ConfirmSchoolDocument);
  const { learnerId, displayName, state, level, service, subject, cct, shift, confirmedAt } = changed ?? shown;
  const say = async (confirmed: boolean) => {
    const answer = (await confirm.run({ input: { learnerId, institutionId, cct, confirmed } }))?.confirmSchool;
    if (answer?.__typename === 'SchoolChanged') setChanged(readFragment(TeacherToConfirmRowFragmentDoc, answer.teacher));
    if (answer?.__typename === 'SchoolConfirmed') onDone();
  };
  const facts = [
    states.find(([code]) => code === state)?.[1] ?? state,
    isLevel(level) ? names.levels[level] : level,
    service && (names.services[service] ?? service),
    subject,
  ];
  return (
    <li className="card grid gap-2 p-4">
      <h3 className="break-words">{displayName}</h3>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <p>{cct === null ? words.noSchool : words.school(cct, shift && isShift(shift) ? names.shifts[shift] : '')}</p>
      {changed && <Notice tone="warn" live="assertive" title={words.changed} />}
      <FormFailure failure={confirm.failure} />
      <Button quiet={!!confirmedAt} className="justify-self-start" disabled={confirm.busy} onClick={() => void say(!confirmedAt)}>
        {confirmedAt ? words.withdraw : words.confirm}
        <span className="sr-only">: {displayName}</span>
      </Button>
    </li>
  );
}
