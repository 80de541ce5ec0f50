import { ImportJobRow, UploadForm } from '@amoxtli/content/web';
import { ImportJobsDocument, useAsk } from '@amoxtli/graphql/web';
import { EmptyFace, Faces, PageHeading, Pager, useMessages } from '@amoxtli/ui/web';
import { useNavigate, useSearchParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

export function ImportPage() {
  return <RequireViewer>{() => <Imports />}</RequireViewer>;
}

function Imports() {
  const words = useMessages('admin').import;
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const asked = useAsk(ImportJobsDocument, { first: 20, after: params.get('desde') }, { fresh: true });
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <UploadForm onStarted={(jobId) => void navigate(`/admin/importar/${jobId}`)} />
      <section className="grid gap-3">
        <h2>{words.jobs}</h2>
        <Faces asked={asked}>
          {({ importJobs }) =>
            importJobs.edges.length === 0 ? (
              <EmptyFace title={words.noJobs} />
            ) : (
              <div className="overflow-x-auto" role="region" aria-label={words.jobs} tabIndex={0}>
                <table className="w-full max-w-3xl">
                  <thead>
                    <tr className="text-left">
                      {Object.values(words.columns).map((name) => (
                        <th key={name} scope="col" className="p-2">
                          {name}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {importJobs.edges.map(({ node }) => (
                      <ImportJobRow key={node.id} job={node} />
                    ))}
                  </tbody>
                </table>
                <Pager {...importJobs.pageInfo} label={words.pages} />
              </div>
            )
          }
        </Faces>
      </section>
    </>
  );
}
