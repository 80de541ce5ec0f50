import { type RichNode, type RichText, blockRefToId, isElement } from '@amoxtli/platform/domain';
import { type BlockNode, type Course, type ProblemDefinition, type ProblemKey, type ProblemSettings, type Subsection, type Unit, toTranscript, type Cue } from '@amoxtli/content/domain';
import type { BlockModel, ResponseKind } from '../graphql/block.models';
import type { UnitPageRow } from '../data/publication.store';
import type { Gradebook, Outline } from '../publication';

/** A caption file made ready for browsers. */
export type ReadyCaptions = { url: string; cues: Cue[] };

/** What a version of a course needs besides its tree: numbers of its nodes, addresses of its files. */
export type Places = {
  runId: number;
  /** The number of a node by its usage key. */
  numberOf: (usageKey: string) => number;
  /** The address of a file of static/; null when it is absent. */
  assetUrl: (path: string) => string | null;
  captions: ReadonlyMap<string, ReadyCaptions>;
};

export type PublicationRows = {
  outline: Outline;
  gradebook: Gradebook;
  unitPages: { unitId: number; page: UnitPageRow }[];
  problems: { blockId: number; definition: ProblemDefinition; settings: ProblemSettings; key: ProblemKey; graded: boolean; maxScore: number }[];
  frames: { blockId: number; html: string }[];
};

/** Turns a course into the rows that are read in one piece later: the outline, each unit's page, the gradebook, each problem. */
export function buildPublication(course: Course, places: Places): PublicationRows {
  const id = (usageKey: string) => blockRefToId({ runId: places.runId, blockId: places.numberOf(usageKey) });
  const subsections = course.sections.flatMap((section) => section.subsections.map((subsection) => ({ section, subsection })));
  const units = subsections.flatMap(({ section, subsection }) => subsection.units.map((unit) => ({ section, subsection, unit })));
  const placed = units.flatMap(({ subsection, unit }) => unit.blocks.map((block) => ({ subsection, unit, block, blockId: places.numberOf(block.usageKey) })));
  return {
    outline: {
      sections: course.sections.map((section) => ({
        id: id(section.usageKey),
        title: section.title,
        startsAt: section.startsAt,
        staffOnly: section.staffOnly,
        subsections: section.subsections.map(({ title, graded, format, startsAt, dueAt, staffOnly, usageKey, units: inside }) => ({
          id: id(usageKey),
          title,
          graded,
          format,
          startsAt,
          dueAt,
          staffOnly,
          units: inside.map((unit) => ({ id: id(unit.usageKey), title: unit.title, kinds: [...new Set(unit.blocks.map((b) => b.kind))], staffOnly: unit.staffOnly })),
        })),
      })),
    },
    gradebook: buildGradebook(course, subsections.map((s) => s.subsection), places),
    unitPages: units.map(({ section, subsection, unit }) => ({
      unitId: places.numberOf(unit.usageKey),
      page: {
        title: unit.title,
        sectionTitle: section.title,
        subsectionTitle: subsection.title,
        subsectionId: id(subsection.usageKey),
        graded: subsection.graded,
        startsAt: later(section.startsAt, subsection.startsAt),
        dueAt: subsection.dueAt,
        staffOnly: unit.staffOnly,
        blocks: unit.blocks.map((block) => ({ ...toModel(block, subsection, places), ...((block.staffOnly || block.kind === 'broken') && { staffOnly: true }) })),
      },
    })),
    problems: placed.flatMap(({ block, blockId, subsection }) =>
      block.kind === 'problem'
        ? [{ blockId, definition: withLinks(block.definition, places), settings: block.settings, key: keyWithLinks(block.key, places), graded: subsection.graded, maxScore: pointsOf(block) }]
        : [],
    ),
    frames: placed.flatMap(({ block, blockId }) => (block.kind === 'frame' ? [{ blockId, html: htmlWithLinks(block.html, places) }] : [])),
  };
}

function buildGradebook(course: Course, subsections: Subsection[], { numberOf }: Places): Gradebook {
  const visible = subsections.filter((s) => !s.staffOnly);
  const unitsOf = (subsection: Subsection): Unit[] => subsection.units.filter((u) => !u.staffOnly);
  return {
    policy: course.grading,
    units: visible.flatMap((subsection) =>
      unitsOf(subsection).map((unit) => ({
        unitId: numberOf(unit.usageKey),
        title: unit.title,
        dueAt: subsection.dueAt,
        blocks: unit.blocks.filter((b) => !b.staffOnly && b.kind !== 'broken').map((b) => ({ blockId: numberOf(b.usageKey), kind: b.kind })),
      })),
    ),
    subsections: visible
      .filter((s) => s.graded && s.format !== null)
      .map((subsection) => ({
        subsectionId: numberOf(subsection.usageKey),
        title: subsection.title,
        format: subsection.format ?? '',
        problems: unitsOf(subsection).flatMap((unit) =>
          unit.blocks.flatMap((b) => (b.kind === 'problem' && !b.staffOnly ? [{ blockId: numberOf(b.usageKey), unitId: numberOf(unit.usageKey), points: pointsOf(b) }] : [])),
        ),
      })),
  };
}

/** A problem gives its weight, or a point per response. */
const pointsOf = ({ settings, definition }: { settings: ProblemSettings; definition: ProblemDefinition }) => settings.weight ?? definition.responses.length;

function toModel(block: BlockNode, subsection: Subsection, places: Places): BlockModel {
  const base = { id: blockRefToId({ runId: places.runId, blockId: places.numberOf(block.usageKey) }), title: block.title };
  switch (block.kind) {
    case 'html':
      return { __typename: 'HtmlBlock', ...base, body: linked(block.body, places) };
    case 'frame':
      return { __typename: 'FrameBlock', ...base };
    case 'video':
      return { __typename: 'VideoBlock', ...base, ...videoModel(block, places) };
    case 'problem': {
      const { body, responses, hints } = withLinks(block.definition, places);
      return {
        __typename: 'ProblemBlock',
        ...base,
        body,
        responses: responses.map((r) => ({ ...r, kind: r.kind.toUpperCase() as ResponseKind })),
        hintCount: hints.length,
        graded: subsection.graded,
        dueAt: block.settings.dueAt ?? subsection.dueAt,
      };
    }
    case 'discussion':
      return { __typename: 'DiscussionBlock', ...base, topic: block.topic };
    case 'kept':
      return { __typename: 'KeptBlock', ...base, kind: block.olxKind };
    case 'broken':
      return { __typename: 'BrokenBlock', ...base, source: block.source, problem: block.problem };
  }
}

function videoModel(block: Extract<BlockNode, { kind: 'video' }>, places: Places) {
  const sources = block.sources.flatMap(({ url, mediaType }) => {
    const address = url.startsWith('asset:') ? places.assetUrl(url.slice(6)) : url;
    return address === null ? [] : [{ url: address, mediaType }];
  });
  const tracks = block.captions.flatMap(({ language, assetPath }) => {
    const ready = places.captions.get(assetPath);
    return ready ? [{ language, label: languageName(language), url: ready.url, cues: ready.cues }] : [];
  });
  const spoken = tracks.find((t) => t.language.startsWith('es')) ?? tracks[0];
  return {
    kind: sources.length > 0 && sources.every((s) => s.mediaType.startsWith('audio/')) ? 'audio' : 'video',
    sources,
    youtubeId: block.youtubeId,
    captions: tracks.map(({ language, label, url }) => ({ language, label, url })),
    transcript: spoken && spoken.cues.length > 0 ? toTranscript(spoken.cues) : null,
  };
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(['es-MX'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

function withLinks(definition: ProblemDefinition, places: Places): ProblemDefinition {
  return {
    body: linked(definition.body, places),
    hints: definition.hints.map((hint) => linked(hint, places)),
    responses: definition.responses.map((r) => ({
      ...r,
      label: r.label && linked(r.label, places),
      description: r.description && linked(r.description, places),
      choices: r.choices.map((choice) => ({ ...choice, content: linked(choice.content, places) })),
    })),
  };
}

const keyWithLinks = (key: ProblemKey, places: Places): ProblemKey => ({ ...key, solution: key.solution && linked(key.solution, places) });

function linked(tree: RichText, places: Places): RichText {
  return tree.map((node): RichNode => {
    if (!isElement(node)) return node;
    const [tag, attributes, ...children] = node;
    const changed = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, address(value, places)]));
    return [tag, changed, ...linked(children, places)];
  });
}

function address(value: string, { assetUrl, runId, numberOf }: Places): string {
  if (value.startsWith('asset:')) return assetUrl(value.slice(6)) ?? value;
  if (value.startsWith('unit:')) return `unit:${blockRefToId({ runId, blockId: numberOf(value.slice(5)) })}`;
  return value;
}

/** Active html keeps its words; only the addresses that import marked are filled in. */
function htmlWithLinks(html: string, { assetUrl }: Places): string {
  return html.replace(/asset:([^"'()<>\s]+(?: [^"'()<>\s]+)*)/g, (whole, path: string) => assetUrl(path) ?? whole);
}

const later = (a: string | null, b: string | null) => (a !== null && b !== null ? (a > b ? a : b) : (a ?? b));
