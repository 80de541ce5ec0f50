import { blockRefToId } from '@amoxtli/platform/domain';
import { type BlockNode, type ChoiceBlockNode, type Course, type ProblemDefinition, type ProblemKey, type ProblemSettings, type Subsection, type Unit, asksForCircuit, toTranscript, type Cue, withInner } from '@amoxtli/content/domain';
import { type BlockModel, OpinionKindEnum } from '../graphql/block.models';
import type { PageBlock, UnitPageRow } from '../data/publication.store';
import type { Gradebook, Outline } from '../publication';
import { type LinkPlaces, fillHtmlLinks, fillLinks, fillTemplateLinks } from './fill-links';
import { audienceOf, isForLearners, messageOf, toChoices } from './build-choices';
import { toResponseModel } from './response-model';
import { scriptPageOf } from './script-pages';

/** A caption file made ready for browsers. */
export type ReadyCaptions = { url: string; cues: Cue[] };

/** What a version of a course needs besides its tree: numbers of its nodes, addresses of its files. */
/** `scriptPages`: by path, the html that scripted inputs ask for their answer. */
export type Places = LinkPlaces & { captions: ReadonlyMap<string, ReadyCaptions>; scriptPages: ReadonlyMap<string, string> };

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
  const placed = units.flatMap(({ subsection, unit }) => unit.blocks.flatMap(withInner).map((block) => ({ subsection, unit, block, blockId: places.numberOf(block.usageKey) })));
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
          units: inside.map((unit) => ({ id: id(unit.usageKey), title: unit.title, kinds: [...new Set(playedIn(unit).map((b) => b.kind))], staffOnly: unit.staffOnly })),
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
        blocks: unit.blocks.flatMap((block) => toPageBlocks(block, subsection, course, places)),
      },
    })),
    problems: placed.flatMap(({ block, blockId, subsection }) =>
      block.kind === 'problem'
        ? [{ blockId, definition: fillLinks(block.definition, places), settings: block.settings, key: keyWithLinks(block.key, places), graded: subsection.graded, maxScore: pointsOf(block) }]
        : [],
    ),
    frames: placed.flatMap(({ block, blockId }) => {
      const html = activeHtml(block, places);
      return html === null ? [] : [{ blockId, html: fillHtmlLinks(html, places) }];
    }),
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
        blocks: playedIn(unit).filter(isForLearners).map((b) => ({ blockId: numberOf(b.usageKey), kind: isAnswerable(b) ? b.kind : 'html' })),
      })),
    ),
    subsections: visible
      .filter((s) => s.graded && s.format !== null)
      .map((subsection) => ({
        subsectionId: numberOf(subsection.usageKey),
        title: subsection.title,
        format: subsection.format ?? '',
        problems: unitsOf(subsection).flatMap((unit) =>
          playedIn(unit).flatMap((b) => (b.kind === 'problem' && !b.staffOnly ? [{ blockId: numberOf(b.usageKey), unitId: numberOf(unit.usageKey), points: pointsOf(b) }] : [])),
        ),
      })),
    choices: toChoices(visible.flatMap(unitsOf), numberOf),
  };
}

/** A container stands for what it may show. */
const playedIn = (unit: Unit): PlayedNode[] => unit.blocks.flatMap((block) => (block.kind === 'choice_of_blocks' ? block.blocks : [block])).filter(isPlayed);

type PlayedNode = Exclude<BlockNode, ChoiceBlockNode>;
const isPlayed = (block: BlockNode): block is PlayedNode => block.kind !== 'choice_of_blocks';

/** What a block is on its unit's page: itself, each that a container may show, or one closed door before several. */
function toPageBlocks(block: BlockNode, subsection: Subsection, course: Course, places: Places): PageBlock[] {
  if (block.kind !== 'choice_of_blocks') return [toPageBlock(block, subsection, places)];
  const inside = block.blocks.filter(isPlayed).map((inner): PageBlock => ({ ...toPageBlock(inner, subsection, places), shownTo: audienceOf(block, inner) }));
  if (block.choice.kind !== 'conditional') return inside;
  const base = { id: blockRefToId({ runId: places.runId, blockId: places.numberOf(block.usageKey) }), title: block.title };
  return [{ __typename: 'ConditionalBlock', ...base, message: fillLinks(messageOf(block.choice, course), places), inside, ...(block.staffOnly && { staffOnly: true }) }];
}

const toPageBlock = (block: PlayedNode, subsection: Subsection, places: Places): PageBlock => ({ ...toModel(block, subsection, places), ...(!isForLearners(block) && { staffOnly: true }) });

/** A circuit cannot be drawn here yet: such a problem is something to look at, and done by looking. */
const isAnswerable = (block: BlockNode): boolean => block.kind !== 'problem' || !asksForCircuit(block.definition);

/** A problem gives its weight, or the points of its responses. */
const pointsOf = ({ settings, definition }: { settings: ProblemSettings; definition: ProblemDefinition }) => settings.weight ?? definition.responses.reduce((points, response) => points + response.points, 0);

function toModel(block: PlayedNode, subsection: Subsection, places: Places): BlockModel {
  const base = { id: blockRefToId({ runId: places.runId, blockId: places.numberOf(block.usageKey) }), title: block.title };
  switch (block.kind) {
    case 'html':
      return { __typename: 'HtmlBlock', ...base, body: fillLinks(block.body, places) };
    case 'frame':
      return { __typename: 'FrameBlock', ...base };
    case 'video':
      return { __typename: 'VideoBlock', ...base, ...videoModel(block, places) };
    case 'problem': {
      const { body, responses, hints, varies, opinion, staffGraded } = fillLinks(block.definition, places);
      return {
        __typename: 'ProblemBlock',
        ...base,
        body,
        responses: responses.map(toResponseModel),
        hintCount: hints.length,
        varies,
        opinion: opinion ? OpinionKindEnum[opinion === 'bars' ? 'BARS' : 'WORDS'] : null,
        staffGraded: staffGraded ?? false,
        answerable: isAnswerable(block),
        framed: activeHtml(block, places) !== null,
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

/** What stands in the block's frame; null when it has none. */
function activeHtml(block: BlockNode, { scriptPages }: Places): string | null {
  if (block.kind === 'frame') return block.html;
  return scriptPages.get(scriptPageOf(block) ?? '') ?? (block.kind === 'problem' ? block.frame : null);
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

const keyWithLinks = (key: ProblemKey, places: Places): ProblemKey => ({ ...fillLinks({ ...key, template: null, program: null }, places), program: key.program, template: key.template && fillTemplateLinks(key.template, places) });

const later = (a: string | null, b: string | null) => (a !== null && b !== null ? (a > b ? a : b) : (a ?? b));
