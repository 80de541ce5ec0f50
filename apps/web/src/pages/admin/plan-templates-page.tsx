import { PlanTemplateForm, PlanTemplateRow } from '@amoxtli/competency/web';
import { PlanTemplatesPageDocument, useAsk } from '@amoxtli/graphql/web';
import { type Viewer, administeredBy, isAdmin, runsPlatform } from '@amoxtli/identity/web';
import { EmptyFace, Faces, NotFoundFace, PageHeading, useMessages } from '@amoxtli/ui/web';
import { RequireViewer } from '../../shell/require-viewer';

/** Plans for many, for who runs an institution or the platform. */
export function PlanTemplatesPage() {
  return <RequireViewer>{(viewer) => (isAdmin(viewer) ? <PlanTemplates viewer={viewer} /> : <NotFoundFace />)}</RequireViewer>;
}

function PlanTemplates({ viewer }: { viewer: Viewer }) {
  const words = useMessages('plans').many;
  const asked = useAsk(PlanTemplatesPageDocument, {}, { fresh: true });
  const everywhere = runsPlatform(viewer);
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <Faces asked={asked}>
        {({ institutions, frameworks, planTemplates }) => (
          <>
            <PlanTemplateForm frameworks={frameworks} institutions={administeredBy(viewer, institutions)} everywhere={everywhere} onDone={asked.retry} />
            <section className="grid max-w-3xl gap-3">
              <h2>{words.list}</h2>
              {planTemplates.length === 0 ? (
                <EmptyFace title={words.empty} />
              ) : (
                <ul className="grid gap-3">
                  {planTemplates.map((template) => (
                    <PlanTemplateRow key={template.id} template={template} />
                  ))}
                </ul>
              )}
            </section>
          </>
        )}
      </Faces>
    </div>
  );
}
