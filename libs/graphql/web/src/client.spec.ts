import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ApolloLink, gql } from '@apollo/client';
import { type FragmentDefinitionNode, type GraphQLObjectType, type SelectionSetNode, TypeInfo, buildSchema, isObjectType, parse, visit, visitWithTypeInfo } from 'graphql';
import { createClient } from './client';

it('two problems whose responses have the same id keep each their own', () => {
  const client = createClient(ApolloLink.empty());
  const query = gql`
    query Unit { unit(unitId: "1.1") { __typename id blocks { __typename id ... on ProblemBlock { responses { __typename id trailingText choices { __typename id content } face { __typename ... on DragDropFace { draggables { __typename id label } targets { __typename id label } } ... on ChoiceTextFace { choices { __typename id parts { __typename input } } } } } } } } }
  `;
  const face = (text: string) => ({ __typename: 'DragDropFace', draggables: [{ __typename: 'Draggable', id: '1', label: text }], targets: [{ __typename: 'DropTarget', id: 't1', label: text }] });
  const fields = (text: string) => ({ __typename: 'ChoiceTextFace', choices: [{ __typename: 'ChoiceWithFields', id: 'c0', parts: [{ __typename: 'ChoicePart', input: text }] }] });
  const problem = (id: string, text: string, own: object) => ({
    __typename: 'ProblemBlock', id, responses: [{ __typename: 'ProblemResponse', id: '2_1', trailingText: text, choices: [{ __typename: 'Choice', id: 'choice_0', content: [text] }], face: own }],
  });
  const unit = { __typename: 'UnitPage', id: '1.1', blocks: [problem('1.2', 'a', face('a')), problem('1.3', 'b', face('b')), problem('1.4', 'c', fields('c')), problem('1.5', 'd', fields('d'))] };
  client.writeQuery({ query, data: { unit } });
  expect(client.readQuery({ query })).toEqual({ unit });
});

/** Whatever has an id is kept under it: these are unique in the whole platform, and the others must say how they are kept. */
const UNIQUE = [
  'BrokenBlock', 'BulkIssueJob', 'InstitutionSeal', 'ConditionalBlock', 'CountedEvidence', 'Course', 'CourseRun', 'Diagnosis', 'DiscussionBlock', 'Evidence', 'EvidenceFileModel', 'EvidenceTask',
  'EvidenceToJudge', 'FrameBlock', 'HtmlBlock', 'ImportJob', 'Institution', 'KeptBlock', 'LearnerAnswers', 'LearnerAttempt', 'MyCompetency',
  'MyPassport', 'OutlineSection', 'OutlineSubsection', 'OutlineUnit', 'PassportItem', 'PeerInvitation', 'PeerReview', 'PeerWork', 'Plan', 'PlanTemplate', 'ProblemBlock', 'QueuedEvidence',
  'RescoreJob', 'Rubric', 'StaffAct', 'TeacherMatrix', 'UnitPage', 'VideoBlock', 'Viewer',
];
it('every type with an id is unique by it, or the cache is told otherwise', () => {
  const schema = buildSchema(readFileSync(resolve('apps/api/schema.graphql'), 'utf8'));
  const types = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && 'id' in type.getFields()).map(({ name }) => name);
  const { cache } = createClient(ApolloLink.empty());
  const keptById = types.filter((name) => cache.identify({ __typename: name, id: 'x' }) === `${name}:x`);
  expect(keptById.filter((name) => !UNIQUE.includes(name))).toEqual([]);
});

it('whatever is kept by its key is asked for with its key', () => {
  const schema = buildSchema(readFileSync(resolve('apps/api/schema.graphql'), 'utf8'));
  const documents = ['apps', 'libs'].flatMap((folder) => globSync(`${folder}/**/*.graphql`)).filter((path) => !/schema\.graphql$|\.public\.graphql$|node_modules/.test(path)).map((path) => ({ path, document: parse(readFileSync(path, 'utf8')) }));
  const fragments = new Map(documents.flatMap(({ document }) => document.definitions.filter((one): one is FragmentDefinitionNode => one.kind === 'FragmentDefinition')).map((one) => [one.name.value, one.selectionSet]));
  const asks = (set: SelectionSetNode | undefined): boolean => set?.selections.some((one) => (one.kind === 'Field' ? one.name.value === 'key' : asks(one.kind === 'FragmentSpread' ? fragments.get(one.name.value) : one.selectionSet))) ?? false;
  const without: string[] = [];
  for (const { path, document } of documents) {
    const types = new TypeInfo(schema);
    visit(document, visitWithTypeInfo(types, { Field: ({ name, selectionSet }) => void (/^\W*(Competency|Framework)\W*$/.test(String(types.getType())) && !asks(selectionSet) && without.push(`${path}: ${name.value}`)) }));
  }
  expect(documents.length).toBeGreaterThan(20);
  expect(without).toEqual([]);
});

it('one framework is one thing, however much of it each page asks for', () => {
  const client = createClient(ApolloLink.empty());
  const list = gql`query List { frameworks { __typename key title { __typename es } matrix { __typename rows { __typename code } } competencies { __typename key code } } }`;
  const more = gql`query More { frameworks { __typename key matrix { __typename columns { __typename code } } competencies { __typename key parent } } }`;
  const framework = { __typename: 'Framework', key: 'a@1' };
  const competency = { __typename: 'Competency', key: 'a@1/A.1' };
  client.writeQuery({ query: list, data: { frameworks: [{ ...framework, title: { __typename: 'LocalizedText', es: 'A' }, matrix: { __typename: 'FrameworkMatrix', rows: [] }, competencies: [{ ...competency, code: 'A.1' }] }] } });
  client.writeQuery({ query: more, data: { frameworks: [{ ...framework, matrix: { __typename: 'FrameworkMatrix', columns: [] }, competencies: [{ ...competency, parent: null }] }] } });
  expect(client.readQuery({ query: list })).toMatchObject({ frameworks: [{ title: { es: 'A' }, matrix: { rows: [] }, competencies: [{ code: 'A.1' }] }] });
});
