import type { BlockNode, ChoiceBlockNode } from '../block';
import type { Section } from '../course-tree';
import { report, type ReadContext } from './read-context';

/** Keeps, with the reason, every conditional that hangs on something that cannot be answered here; what a source is, is known only when all is read. */
export function settleSources(context: ReadContext, sections: Section[]): Section[] {
  const units = sections.flatMap(({ subsections }) => subsections).flatMap((subsection) => subsection.units);
  const problems = new Set(units.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'choice_of_blocks' ? block.blocks : [block])).flatMap((block) => (block.kind === 'problem' ? [block.usageKey] : [])));
  const settle = (block: BlockNode): BlockNode => (block.kind === 'choice_of_blocks' && !isSettled(block, problems) ? kept(context, block) : block);
  return sections.map((section) => ({
    ...section,
    subsections: section.subsections.map((subsection) => ({ ...subsection, units: subsection.units.map((unit) => ({ ...unit, blocks: unit.blocks.map(settle) })) })),
  }));
}

const isSettled = ({ choice }: ChoiceBlockNode, problems: ReadonlySet<string>): boolean => choice.kind !== 'conditional' || choice.sources.every((source) => problems.has(source));

function kept(context: ReadContext, { choice: _, blocks: __, ...block }: ChoiceBlockNode): BlockNode {
  report(context, 'block-kept', block, { kind: block.olxKind, reasons: 'sources' });
  return { ...block, kind: 'kept', reasons: ['sources'] };
}
