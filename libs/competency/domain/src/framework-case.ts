import type { Crosswalk, CrosswalkLine, CrosswalkRelation } from './crosswalk';
import { type Framework, type FrameworkNode, type NodeKind, competencyKey, frameworkKey } from './framework';
import { stableUuid } from './stable-uuid';

/** `baseUri` without a last `/`; `changedAt` ISO 8601 with zone, as CASE wants on each part. */
export type CaseOptions = { baseUri: string; changedAt: string; creator: string };

/** What CASE has no place for stands in `extensions`, under names of ours: the framework without its nodes, and each node's and line's own. */
export const FRAMEWORK_EXTENSION = 'amoxtli:framework';
export const NODE_EXTENSION = 'amoxtli:node';
export const LINE_EXTENSION = 'amoxtli:crosswalk-line';

/**
 * A framework as CFPackage JSON of 1EdTech CASE 1.0, with the crosswalks that lead from it: isChildOf, exactMatchOf and, for all else,
 * isRelatedTo. `readCase` reads it back equal. Identifiers come from the keys, so that the same framework is the same anywhere.
 * Source: 1EdTech Competencies and Academic Standards Exchange 1.0, CFPackage.
 */
export function writeCase(framework: Framework, options: CaseOptions, crosswalks: readonly Crosswalk[] = []): string {
  const own = crosswalks.filter(({ from }) => from === frameworkKey(framework));
  const associations = [...childAssociations(framework, options), ...own.flatMap((crosswalk) => crosswalk.lines.map((line, i) => lineAssociation(framework, crosswalk, line, i, options)))];
  const types = [...new Set(framework.nodes.map(({ kind }) => kind))];
  return JSON.stringify(
    {
      CFDocument: documentOf(framework, options),
      CFItems: framework.nodes.map((node) => itemOf(framework, node, options)),
      CFAssociations: associations,
      CFDefinitions: { CFConcepts: [], CFSubjects: [], CFLicenses: [], CFItemTypes: types.map((kind) => typeOf(kind, options)), CFAssociationGroupings: [] },
      CFRubrics: [],
    },
    null,
    1,
  );
}

type Keyed = Pick<Framework, 'code' | 'version'>;

export const itemTypes: Record<NodeKind, string> = { GROUP: 'Group', COMPETENCY: 'Competency', INDICATOR: 'Indicator' };
const path = '/ims/case/v1p0';

function link(kind: 'CFDocuments' | 'CFItems', title: string, key: string, { baseUri }: CaseOptions) {
  const identifier = stableUuid(key);
  return { title, identifier, uri: `${baseUri}${path}/${kind}/${identifier}` };
}

const documentLink = (framework: Framework, options: CaseOptions) => link('CFDocuments', framework.title.es, frameworkKey(framework), options);
const itemLink = (framework: Keyed, code: string, options: CaseOptions) => link('CFItems', code, competencyKey(framework, code), options);

function documentOf(framework: Framework, options: CaseOptions) {
  const { nodes: _, ...rest } = framework;
  const { identifier, uri } = documentLink(framework, options);
  return {
    identifier,
    uri,
    creator: options.creator,
    title: framework.title.es,
    lastChangeDateTime: options.changedAt,
    description: framework.alignedWith.es,
    language: 'es',
    version: framework.version,
    notes: `${framework.source} ${framework.licenceNote}`.trim(),
    extensions: { [FRAMEWORK_EXTENSION]: rest },
  };
}

function itemOf(framework: Framework, node: FrameworkNode, options: CaseOptions) {
  const { code, parent: _, ...rest } = node;
  const { identifier, uri } = itemLink(framework, code, options);
  return {
    identifier,
    uri,
    fullStatement: node.descriptor.es.trim() === '' ? node.name.es : node.descriptor.es,
    abbreviatedStatement: node.name.es,
    humanCodingScheme: code,
    CFItemType: itemTypes[node.kind],
    CFItemTypeURI: typeLink(node.kind, options),
    language: 'es',
    lastChangeDateTime: options.changedAt,
    extensions: { [NODE_EXTENSION]: rest },
  };
}

function typeLink(kind: NodeKind, { baseUri }: CaseOptions) {
  const identifier = stableUuid(`item-type/${kind}`);
  return { title: itemTypes[kind], identifier, uri: `${baseUri}${path}/CFItemTypes/${identifier}` };
}

function typeOf(kind: NodeKind, options: CaseOptions) {
  return { ...typeLink(kind, options), description: itemTypes[kind], hierarchyCode: String(Object.keys(itemTypes).indexOf(kind) + 1), lastChangeDateTime: options.changedAt };
}

function association(type: string, name: string, { baseUri, changedAt }: CaseOptions) {
  const identifier = stableUuid(name);
  return { identifier, uri: `${baseUri}${path}/CFAssociations/${identifier}`, associationType: type, lastChangeDateTime: changedAt };
}

const childAssociations = (framework: Framework, options: CaseOptions) =>
  framework.nodes.map(({ code, parent }, i) => ({
    ...association('isChildOf', `${competencyKey(framework, code)} isChildOf`, options),
    sequenceNumber: i + 1,
    originNodeURI: itemLink(framework, code, options),
    destinationNodeURI: parent === null ? documentLink(framework, options) : itemLink(framework, parent, options),
  }));

const associationTypes: Record<CrosswalkRelation, string> = { EXACT: 'exactMatchOf', BROADER: 'isRelatedTo', NARROWER: 'isRelatedTo', RELATED: 'isRelatedTo' };

function lineAssociation(framework: Framework, { to }: Crosswalk, line: CrosswalkLine, i: number, options: CaseOptions) {
  const key = `${to}/${line.to}`;
  return {
    ...association(associationTypes[line.relation], `${competencyKey(framework, line.from)} ${key} ${i}`, options),
    originNodeURI: itemLink(framework, line.from, options),
    destinationNodeURI: link('CFItems', key, key, options),
    extensions: { [LINE_EXTENSION]: { ...line, framework: to } },
  };
}
