/** The floor of grading: the same rows of assessment.submission and assessment.block_state, inserted as they are by a pool of the API's size, one statement and one commit per answer. */
import { randomUUID } from 'node:crypto';

/** Rows per second when the answers of these learners to a block are inserted again as other learners', `times` as often. */
export async function insertAgain(pool, { runId, block }, people, others, each) {
  const ids = people.map(({ id }) => id);
  const rowsOf = async (table, order) =>
    (await pool.query(`select distinct on (learner_id) * from assessment.${table} where course_run_id = $1 and block_id = $2 and learner_id = any ($3) order by learner_id, ${order}`, [runId, block, ids])).rows;
  const submissions = await rowsOf('submission', 'attempt');
  const states = await rowsOf('block_state', 'updated_at');
  const pairs = others.map(({ id }, index) => {
    const submissionId = randomUUID();
    const at = index % submissions.length;
    const state = { ...states[at], learner_id: id, last_submission_id: submissionId, draft: null };
    return [values({ ...submissions[at], learner_id: id, submission_id: submissionId }), values(state)];
  });
  const text = statement(Object.keys(submissions[0]), Object.keys(states[0]));
  return each(pairs, ([submission, state]) => pool.query({ name: 'floor', text, values: [...submission, ...state] }));
}

const statement = (submission, state) => {
  const places = (from, columns) => columns.map((_, index) => `$${from + index}`).join(', ');
  return `with given as (insert into assessment.submission (${submission.join(', ')}) values (${places(1, submission)}))
    insert into assessment.block_state (${state.join(', ')}) values (${places(1 + submission.length, state)})`;
};

const isJson = (value) => typeof value === 'object' && value !== null && !(value instanceof Date) && !Buffer.isBuffer(value);
const values = (row) => Object.values(row).map((value) => (isJson(value) ? JSON.stringify(value) : value));
