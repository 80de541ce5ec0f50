import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ProgressFacade } from '@amoxtli/progress/server';
import { importSample, learnerIn, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';

let api: TestApi;
let runId: number;
let blocks: Record<string, string>;
beforeAll(async () => {
  api = await TestApi.start();
  const policy = { GRADER: [{ type: 'Ejercicio', short_label: 'Ej', min_count: 2, drop_count: 1, weight: 0.35 }, { type: 'Examen', short_label: 'Ex', min_count: 1, drop_count: 0, weight: 0.65 }], GRADE_CUTOFFS: { A: 0.9, Pass: 0.55 } };
  runId = await importSample(api, { maxAttempts: null }, { 'policies/r1/grading_policy.json': JSON.stringify(policy) });
  blocks = Object.fromEntries(await Promise.all(['p1', 'p2', 'p3'].map(async (key) => [key, await api.blockId(runId, key)])));
});
afterAll(() => api?.stop());

type Step = { problem: string; answers: Record<string, string[]>; again: boolean };

const again = fc.boolean();
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ problem: fc.constant('p1'), answers: fc.record({ '2_1': fc.constantFrom<string[][]>(['choice_0'], ['choice_1']) }), again }),
  fc.record({ problem: fc.constant('p2'), answers: fc.record({ '2_1': fc.subarray(['choice_0', 'choice_1', 'choice_2']), '3_1': fc.constantFrom<string[][]>(['3.14'], ['3,145'], ['3'], ['22/7'], ['']) }), again }),
  fc.record({ problem: fc.constant('p3'), answers: fc.record({ '2_1': fc.constantFrom<string[][]>(['México'], ['Puebla']), '3_1': fc.constantFrom<string[][]>(['juárez'], ['Hidalgo'], ['']) }), again }),
);

it('A60: the grade folded anew from the log of answers is the stored one to the last digit, for 200 random histories', async () => {
  const progress = api.app.get(ProgressFacade);
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (history) => {
      const person = await learnerIn(api, runId);
      for (const { problem, answers, again: repeated } of history) {
        const id = randomUUID();
        for (let i = 0; i <= Number(repeated); i++) {
          const { data, errors } = await submit(person, blocks[problem] ?? '', answers, id);
          expect(errors).toEqual([]);
          expect(['AnswerGraded', 'UnreadableAnswer']).toContain(data['result'].__typename);
        }
      }
      const [stored] = await api.sql<{ percent: number; passed: boolean; ever: boolean }>('select percent, passed, passed_at is not null as ever from progress.standing where learner_id = $1', [person.learnerId]);
      const anew = await progress.regrade(person.learnerId, runId);
      const told = (await person.graphql('query P($id: ID!) { courseProgress(runId: $id) { percent passed grade } }', { id: String(runId) })).data['courseProgress'];
      expect(told).toEqual({ percent: anew?.grade.percent, passed: anew?.grade.passed, grade: anew?.grade.grade });
      expect({ percent: stored?.percent ?? 0, passed: stored?.passed ?? false, ever: stored?.ever ?? false }).toEqual({ percent: anew?.grade.percent, passed: anew?.grade.passed, ever: anew?.passedAt != null });
      const [attempts] = await api.sql<{ gaps: number }>(`select count(*) filter (where attempt <> n)::int as gaps from (select attempt, row_number() over (partition by block_id order by submitted_at, attempt) as n from assessment.submission where learner_id = $1) t`, [person.learnerId]);
      expect(attempts?.gaps).toBe(0);
      seen.add(anew?.grade.percent ?? 0);
    }),
    { numRuns: 200, seed: 20260301, endOnFailure: true },
  );
  expect(seen.size).toBeGreaterThan(8);
}, 180_000);
