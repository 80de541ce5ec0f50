import { FrameworkMatrix, MatrixCell } from '@amoxtli/competency/web';
import { MyMatrixPageDocument, type MyMatrixPageQuery, useAsk } from '@amoxtli/graphql/web';
import { Button, ButtonLink, EmptyFace, Faces, NotFoundFace, PageHeading, SelectField, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

type Matrix = MyMatrixPageQuery['myMatrix'];
type Frameworks = MyMatrixPageQuery['frameworks'];

/** The one that a teacher sees first. */
const FIRST = 'ict-cft@3';

export function MyMatrixPage() {
  const { framework = FIRST } = useParams();
  return <RequireViewer>{() => <Mine key={framework} framework={framework} />}</RequireViewer>;
}

/** Where a teacher stands, competency by competency. There is no level of all: nothing here adds cells up. */
function Mine({ framework }: { framework: string }) {
  const words = useMessages('competency').matrix;
  const asked = useAsk(MyMatrixPageDocument, { framework }, { fresh: true });
  if (asked.failure === 'notFound') return <NotFoundFace />;
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <nav aria-label={words.links}>
        <ul className="flex flex-wrap gap-3">
          {[['/diagnostico', words.diagnosis] as const, ['/plan', words.plan] as const, ['/pasaporte', words.passport] as const].map(([to, label]) => (
            <li key={to}>
              <ButtonLink quiet to={to}>
                {label}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </nav>
      <Faces asked={asked}>
        {({ myMatrix, frameworks }) => (
          <>
            <Choice chosen={framework} frameworks={frameworks} />
            <MatrixView matrix={myMatrix} />
          </>
        )}
      </Faces>
    </div>
  );
}

/** Choosing moves nothing by itself: by keyboard one passes over frameworks that one does not want. */
function Choice({ chosen, frameworks }: { chosen: string; frameworks: Frameworks }) {
  const words = useMessages('competency').matrix;
  const local = useLocalized();
  const navigate = useNavigate();
  const [key, setKey] = useState(chosen);
  const go = (event: FormEvent) => {
    event.preventDefault();
    void navigate(`/competencias/marco/${key}`);
  };
  return (
    <form onSubmit={go} className="flex max-w-3xl flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-56">
        <SelectField label={words.framework} value={key} onChange={({ target }) => setKey(target.value)}>
          {frameworks.map((framework) => (
            <option key={framework.key} value={framework.key}>
              {local(framework.title)} ({framework.version})
            </option>
          ))}
        </SelectField>
      </div>
      <Button type="submit" quiet>
        {words.see}
      </Button>
    </form>
  );
}

function MatrixView({ matrix: { framework, cells } }: { matrix: Matrix }) {
  const words = useMessages('competency').matrix;
  const local = useLocalized();
  const draw = ({ code }: { code: string }) => {
    const found = cells.find(({ competency }) => competency.code === code);
    return found && <MatrixCell cell={found} />;
  };
  return (
    <section className="grid gap-4">
      <h2>{local(framework.title)}</h2>
      <p className="max-w-prose text-sm text-soft">
        {local(framework.alignedWith)}{' '}
        <Link className="link" to={`/marcos/${framework.key}`}>
          {words.about}
        </Link>
      </p>
      {cells.length === 0 ? (
        <EmptyFace title={words.empty} />
      ) : framework.matrix ? (
        <FrameworkMatrix label={words.matrix} matrix={framework.matrix} competencies={cells.map(({ competency }) => competency)} cell={draw} />
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2" aria-label={words.list}>
          {cells.map((cell) => (
            <li key={cell.competency.key} className="card p-3">
              <MatrixCell cell={cell} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
