import { PlanTemplateForm, PlanTemplateRow, editId } from '@amoxtli/competency/web';
import { FoundCoursesDocument, PlanTemplatesPageDocument, type PlanTemplatesPageQuery, useAsk } from '@amoxtli/graphql/web';
import { type Viewer, administeredBy, isAdmin, runsPlatform } from '@amoxtli/identity/web';
import { EmptyFace, Faces, NotFoundFace, Notice, PageHeading, useMessages } from '@amoxtli/ui/web';
import { useEffect, useRef, useState } from 'react';
import { RequireViewer } from '../../shell/require-viewer';

/** Plans for many, for who runs an institution or the platform. */
export function PlanTemplatesPage() {
  return <RequireViewer>{(viewer) => (isAdmin(viewer) ? <PlanTemplates viewer={viewer} /> : <NotFoundFace />)}</RequireViewer>;
}

function PlanTemplates({ viewer }: { viewer: Viewer }) {
  const words = useMessages('plans').many;
  const asked = useAsk(PlanTemplatesPageDocument, {}, { fresh: true });
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <Faces asked={asked}>{(page) => <Templates page={page} viewer={viewer} onChanged={asked.retry} />}</Faces>
    </div>
  );
}

/** One form at a time: a new plan above the list, or the one that is changed in its own place. */
function Templates({ page: { institutions, frameworks, planTemplates }, viewer, onChanged }: { page: PlanTemplatesPageQuery; viewer: Viewer; onChanged: () => void }) {
  const words = useMessages('plans').many;
  const everywhere = runsPlatform(viewer);
  const search = useCourseSearch();
  const { editing, saved, turn, list } = useTurns(() => search.onSearch(''));
  const form = { frameworks, institutions: administeredBy(viewer, institutions), everywhere, search };
  const done = (title: string) => {
    turn({ editing: null, saved: title }, editing ?? undefined);
    onChanged();
  };
  return (
    <>
      {editing === null && <PlanTemplateForm {...form} template={null} onDone={done} />}
      {saved !== null && <Notice tone="good" live="polite" title={words.saved(saved)} />}
      <section className="grid max-w-3xl gap-3">
        <h2 ref={list} tabIndex={-1} className="focus:outline-none">
          {words.list}
        </h2>
        {planTemplates.length === 0 ? (
          <EmptyFace title={words.empty} />
        ) : (
          <ul className="grid gap-3">
            {planTemplates.map((template) =>
              template.id === editing ? (
                <li key={template.id}>
                  <PlanTemplateForm {...form} template={template} onDone={done} onCancel={() => turn({ editing: null, saved: null }, template.id)} />
                </li>
              ) : (
                <PlanTemplateRow
                  key={template.id}
                  template={template}
                  onEdit={() => turn({ editing: template.id, saved: null })}
                  onClosed={() => {
                    list.current?.focus();
                    onChanged();
                  }}
                />
              ),
            )}
          </ul>
        )}
      </section>
    </>
  );
}

/** The catalogue by text; nothing is asked before somebody looks for something. */
function useCourseSearch() {
  const [text, setText] = useState('');
  const asked = useAsk(FoundCoursesDocument, { text }, { skip: text === '' });
  return { text, found: asked.data?.catalog ?? null, busy: asked.loading, failed: asked.failure !== null, onSearch: (next: string) => (next === text && next !== '' ? asked.retry() : setText(next)) };
}

/** What is pressed goes away: the keyboard goes on in the form that opened, and comes back to the button that opened it. What was looked for is forgotten. */
function useTurns(onTurn: () => void) {
  const [state, setState] = useState<{ editing: string | null; saved: string | null }>({ editing: null, saved: null });
  const list = useRef<HTMLHeadingElement>(null);
  const target = useRef<string | null>(null);
  useEffect(() => {
    if (target.current === null) return;
    const place = target.current === 'form' ? list.current?.parentElement?.querySelector<HTMLElement>('form input') : document.getElementById(target.current);
    place?.focus();
    target.current = null;
  });
  const turn = (to: typeof state, back?: string) => {
    target.current = to.editing !== null ? 'form' : back === undefined ? null : editId(back);
    setState(to);
    onTurn();
  };
  return { ...state, turn, list };
}
