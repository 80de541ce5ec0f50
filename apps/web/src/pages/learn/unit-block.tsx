import { ProblemCard } from '@amoxtli/assessment/web';
import { BlockView, RichTextView } from '@amoxtli/content/web';
import type { UnitPageQuery } from '@amoxtli/graphql/web';
import { Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

type Unit = NonNullable<UnitPageQuery['unit']>;
type Block = Unit['blocks'][number];
type Conditional = Extract<Block, { __typename: 'ConditionalBlock' }>;
type Inside = Conditional['blocks'][number];

/** `onGraded` follows each judged answer: what hangs on it may have opened. */
type Around = { unit: Unit; owner: string; teaches: boolean; timeZone?: string; onGraded: () => void };

/** A block of a unit, whichever context shows it; for staff, with whom it is for. */
export function UnitBlock({ block, ...around }: Around & { block: Block }) {
  return block.__typename === 'ConditionalBlock' ? <ConditionalBlock block={block} {...around} /> : <PlainBlock block={block} {...around} />;
}

/** Behind a condition: what it says while closed, and what was behind it when open. */
function ConditionalBlock({ block, ...around }: Around & { block: Conditional }) {
  const words = useMessages('learn').conditional;
  if (block.open) return block.blocks.map((inside) => inside.__typename !== 'ConditionalBlock' && <PlainBlock key={inside.id} block={inside} {...around} />);
  return (
    <Notice title={block.title || words.title}>
      {block.message ? <RichTextView tree={block.message} runId={around.unit.runId} /> : <p>{words.what}</p>}
    </Notice>
  );
}

function PlainBlock({ block, unit, owner, teaches, timeZone, onGraded }: Around & { block: Exclude<Block | Inside, { __typename: 'ConditionalBlock' }> }) {
  const words = useMessages('learn').problem;
  const titled = block.title !== '' && block.title !== unit.title;
  return (
    <>
      {block.shownTo && <Audience {...block.shownTo} />}
      {block.__typename === 'ProblemBlock' ? (
        <>
          <ProblemCard block={block} runId={unit.runId} owner={owner} timeZone={timeZone} onGraded={onGraded} />
          {teaches && (
            <Link to={`/impartir/${unit.runId}/problemas/${block.id}`} className="link justify-self-start">
              {words.answersOfAll(block.title)}
            </Link>
          )}
        </>
      ) : (
        <section className="grid gap-2" aria-label={block.title}>
          {titled && <h2>{block.title}</h2>}
          <BlockView block={block} runId={unit.runId} headingFrom={titled ? 3 : 2} />
        </section>
      )}
    </>
  );
}

function Audience({ kind, title, count, groups }: NonNullable<Block['shownTo']>) {
  const words = useMessages('learn').audience;
  const format = useFormat();
  const whose = {
    BANK: count === null ? words.all : words.bank(count),
    SPLIT: groups.length === 0 ? words.nobody : words.split(format.list(groups)),
    CONDITIONAL: words.conditional,
  }[kind];
  return <p className="text-sm text-soft">{title === '' ? whose : `${title}: ${whose}`}</p>;
}
