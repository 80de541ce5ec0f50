import { EnrollButton } from '@amoxtli/enrollment/web';
import { CoursePlaceDocument, type EnrollButtonFragmentDoc, type FragmentType, useAsk } from '@amoxtli/graphql/web';
import { Faces } from '@amoxtli/ui/web';
import { Personal } from '../../shell/personal';
import { TeachDoors } from '../../shell/teach-doors';

type Props = { runId: string; run: FragmentType<typeof EnrollButtonFragmentDoc> };

/** One's own place in a course, asked for apart: the sheet itself is the same for all and may come from a cache. */
export function MyEnrollment(props: Props) {
  return (
    <Personal>
      <Place {...props} />
    </Personal>
  );
}

function Place({ runId, run }: Props) {
  const asked = useAsk(CoursePlaceDocument, { runId });
  return (
    <Faces asked={asked}>
      {({ courseRun }) => (
        <div className="grid gap-4">
          <EnrollButton run={run} place={courseRun} />
          {courseRun && <TeachDoors runId={runId} institutionId={courseRun.course.institution.id} />}
        </div>
      )}
    </Faces>
  );
}
