import { RescoreProblem } from '@amoxtli/assessment/server';
import { type CourseFiles, packCourse, sampleCourse } from '../harness/course-archive';
import { ImportCourse } from '@amoxtli/content/server';
import type { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

/** The sample's first problem with this choice right and these settings besides. */
export const choiceProblem = (right: 0 | 1, settings = 'max_attempts="3"'): string =>
  `<problem display_name="Elige" ${settings}><multiplechoiceresponse><label>¿Cuánto es 2 + 2?</label><choicegroup><choice correct="${right === 0}">Tres</choice><choice correct="${right === 1}">Cuatro</choice></choicegroup></multiplechoiceresponse></problem>`;

/** Publishes the sample course again with these changes: what an author does who mends a key. */
export async function publishAgain(api: TestApi, course: string, changes: CourseFiles): Promise<void> {
  const archive = await packCourse({ ...sampleCourse({ course }), ...changes });
  try {
    const outcome = await api.app.get(ImportCourse).run(archive.path, { by: null });
    if (!outcome.ok) throw new Error(outcome.message);
  } finally {
    archive.drop();
  }
}

const STANDING = 'learnerId learnerName attemptsUsed score maxScore overridden grade { percent passed passedAt }';
export const LEARNER = `id standing { ${STANDING} } history { __typename id at ... on LearnerAttempt { attempt version counts score firstScore maxScore given { label words } results { correctness } }
  ... on StaffAct { kind byName reason newScore ofScore byVersion rescored { attemptId score } } }`;
export const PAGE = `query P($b: ID!, $n: Int, $a: String) { problemAnswers(blockId: $b, first: $n, after: $a) { title maxAttempts gradingMethod mayOverride latestRescore { id state total done raised lowered faulty error }
  learners { edges { cursor node { ${STANDING} } } pageInfo { hasNextPage endCursor } } } }`;

/** One act of staff by the name of its mutation; errors are answered, not thrown. */
export function act(staff: TestClient, name: string, input: Record<string, unknown>) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const fields: Record<string, string> = {
    rescoreLearner: `... on AnswersRescored { effect learner { ${LEARNER} } }`, resetAttempts: `... on AttemptsReset { learner { ${LEARNER} } }`, deleteAnswers: `... on AnswersDeleted { learner { ${LEARNER} } }`,
    overrideScore: `... on ScoreOverridden { learner { ${LEARNER} } } ... on ScoreOutOfRange { maxScore }`, clearOverride: `... on OverrideCleared { learner { ${LEARNER} } }`,
    rescoreProblem: '... on RescoreStarted { job { id total } } ... on RescoreUnderWay { job { id total } }', resumeRescore: '... on RescoreStarted { job { id state } }',
  };
  const invalid = name === 'resumeRescore' ? '' : '... on InvalidFields { fields { field code } }';
  return staff.graphql(`mutation Do($input: ${type}Input!) { result: ${name}(input: $input) { __typename ${fields[name]} ${invalid} } }`, { input });
}

export const learnerAnswers = (staff: TestClient, blockId: string, learnerId: string) =>
  staff.graphql(`query L($b: ID!, $l: ID!) { learnerAnswers(blockId: $b, learnerId: $l) { ${LEARNER} } }`, { b: blockId, l: learnerId });

/** Works a rescoring off to its end, as the worker would; answers with the number of batches. */
export async function workOff(api: TestApi, courseRunId: number, jobId: string): Promise<number> {
  let batches = 1;
  while (await api.app.get(RescoreProblem).step(courseRunId, jobId)) batches++;
  return batches;
}

export const codesOf = ({ errors }: { errors: { extensions: { code: string } }[] }): string[] => errors.map((e) => e.extensions.code);
