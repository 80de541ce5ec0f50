import type { Section, Subsection, TreeNode, Unit } from '../course-tree';
import { inherit, type Inherited } from './inherited';
import type { OlxNode } from './olx-node';
import { readBlock, reportSetting } from './read-block';
import { settleSources } from './settle-sources';
import { report, type ReadContext } from './read-context';
import { asBoolean, asDate, asText } from './values';

/** Turns the nodes below the course into sections, subsections and units; every level is present (implyLevels). */
export function readSections(context: ReadContext, course: OlxNode, above: Inherited): Section[] {
  const sections = course.children.map((node) => {
    const here = inherit(above, node.attributes);
    return {
      ...treeNode(context, node, here),
      startsAt: dateOf(context, node, 'start', here),
      subsections: node.children.map((child) => readSubsection(context, child, here)),
    };
  });
  return settleSources(context, sections);
}

function readSubsection(context: ReadContext, node: OlxNode, above: Inherited): Subsection {
  const here = inherit(above, node.attributes);
  const units = node.children.map((child): Unit => {
    const inside = inherit(here, child.attributes);
    return { ...treeNode(context, child, inside), blocks: child.children.map((block) => readBlock(context, block, inside)) };
  });
  return {
    ...treeNode(context, node, here),
    graded: asBoolean(here.values.graded, false),
    format: asText(here.values.format),
    startsAt: dateOf(context, node, 'start', here),
    dueAt: dateOf(context, node, 'due', here),
    units,
  };
}

/** Settings of a subsection or unit that would change who sees it or how; none has an effect yet. */
const notApplied = [
  'group_access', 'hide_from_toc', 'hide_after_due', 'is_time_limited', 'is_proctored_enabled', 'is_practice_exam', 'is_onboarding_exam',
  'prereq', 'required_content', 'is_entrance_exam', 'in_entrance_exam', 'relative_weeks_due', 'is_prereq',
];

function treeNode(context: ReadContext, node: OlxNode, here: Inherited): TreeNode {
  for (const name of notApplied) {
    const text = asText(node.attributes[name]);
    if (text !== null && !['false', '{}', '0'].includes(text)) reportSetting(context, node, name);
  }
  const title = asText(node.attributes.display_name) ?? asText(node.attributes.name) ?? node.name;
  return { usageKey: node.key, title, file: node.file, line: node.line, attributes: node.attributes, staffOnly: here.staffOnly };
}

function dateOf(context: ReadContext, node: OlxNode, name: 'start' | 'due', here: Inherited): string | null {
  const own = asText(node.attributes[name]);
  if (own !== null && asDate(own) === null) report(context, 'unreadable-value', node, { name, value: own.slice(0, 100) });
  return asDate(here.values[name]);
}
