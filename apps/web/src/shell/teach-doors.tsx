import { type Viewer, useViewer } from '@amoxtli/identity/web';
import { useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

type Props = { runId: string; institutionId: string };

/** Where whoever takes care of a run finds what belongs to it; nothing for anyone else. The server decides who may pass. */
export function TeachDoors({ runId, institutionId }: Props) {
  const words = useMessages('shell').teach;
  const { viewer } = useViewer();
  const doors = viewer ? doorsOf(viewer, { runId, institutionId }) : [];
  if (doors.length === 0) return null;
  return (
    <nav aria-label={words.label} className="card grid max-w-3xl gap-2 p-4">
      <p className="font-semibold">{words.label}</p>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {doors.map((door) => (
          <li key={door}>
            <Link className="link inline-block py-1" to={`/impartir/${runId}/${door}`}>
              {words[door]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** An author of the institution says what its courses give; constancias are issued by who teaches or runs it. */
export function doorsOf({ roles }: Pick<Viewer, 'roles'>, { runId, institutionId }: Props): ('competencias' | 'constancias')[] {
  const has = (role: string) => roles.some((grant) => grant.role === role && (grant.courseRunId === runId || (grant.institutionId === institutionId && role !== 'INSTRUCTOR')));
  const runs = roles.some(({ role }) => role === 'PLATFORM_ADMIN') || has('INSTITUTION_ADMIN') || has('INSTRUCTOR');
  return runs ? ['competencias', 'constancias'] : has('AUTHOR') ? ['competencias'] : [];
}
