import { type FragmentType, KeptFrameworkFragmentDoc, PublishFrameworkDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Notice, Tag, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { Link } from 'react-router';
import { ConfirmButton } from './keep-confirm';

/** A framework that is kept: a draft can be published, once; of what is published there are files. */
export function KeptFrameworkRow({ framework: ref, onDone }: { framework: FragmentType<typeof KeptFrameworkFragmentDoc>; onDone: () => void }) {
  const { key, version, published, title, competencies } = readFragment(KeptFrameworkFragmentDoc, ref);
  const words = useMessages('keeping').frameworks;
  const local = useLocalized();
  const publishing = useCommand(PublishFrameworkDocument);
  const [late, setLate] = useState(false);
  const own = competencies.filter(({ kind }) => kind === 'COMPETENCY');
  const publish = async () => {
    const answer = await publishing.run({ input: { key } });
    setLate(answer?.publishFramework.__typename === 'FrameworkInUse');
    if (answer) onDone();
  };
  return (
    <li className="card grid gap-3 p-4">
      <h3>{local(title)}</h3>
      <p className="flex flex-wrap items-center gap-2">
        <Tag>{published ? words.published : words.draft}</Tag>
        <span className="text-sm text-soft">
          {key} · {words.version(version)} · {words.competencies(own.length)}
        </span>
      </p>
      {published ? (
        <p className="flex flex-wrap gap-4">
          <Link className="link" to={`/marcos/${key}`} aria-label={`${words.see}: ${local(title)}`}>
            {words.see}
          </Link>
          <Download name={words.csv} title={local(title)} href={`/marcos/${key}.csv`} />
          <Download name={words.json} title={local(title)} href={`/marcos/${key}.json`} />
        </p>
      ) : (
        <ConfirmButton label={words.publish} name={words.publishOf(local(title))} sure={words.publishSure(local(title))} yes={words.publishYes} busy={publishing.busy} onYes={() => void publish()} />
      )}
      {late && <Notice tone="warn" live="polite" title={words.notDraft} />}
      {publishing.failure && <Notice tone="bad" live="assertive" title={words.publishFailed} />}
      <details>
        <summary className="font-semibold">{words.rubrics}</summary>
        <ul className="mt-2 flex flex-wrap gap-3">
          {own.map(({ key: competency, code }) => (
            <li key={competency}>
              <Link className="link inline-block py-1" to={`/admin/rubricas/${competency}`} aria-label={words.rubricOf(code)}>
                {code}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function Download({ name, title, href }: { name: string; title: string; href: string }) {
  const words = useMessages('keeping').frameworks;
  return (
    <a className="link" href={href} download aria-label={words.downloadOf(name, title)}>
      {name}
    </a>
  );
}
