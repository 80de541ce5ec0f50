import fc from 'fast-check';
import { type ChoiceKey, type ProblemDefinition, type ProblemKey, rerandomizeRules } from '@amoxtli/content/domain';
import { gradeAnswer } from './grade-answer';
import { arrange, seedOf } from './variant';

const ids = ['choice_0', 'choice_1', 'choice_2', 'choice_3', 'choice_4', 'choice_5'];

function problem(options: { shuffle?: boolean; pool?: number | null; fixed?: string[]; correct?: string[] }): { definition: ProblemDefinition; key: ProblemKey } {
  const { shuffle = true, pool = null, fixed = [], correct = ['choice_2'] } = options;
  const own: ChoiceKey = { kind: 'choice', correct, partial: { choice_4: 0.5 }, feedback: {} };
  return {
    definition: {
      body: [], hints: [], varies: false,
      responses: [{ id: '2_1', kind: 'choice', label: null, description: null, trailingText: null, shuffle, pool, points: 1, face: null, choices: ids.map((id) => ({ id, content: [id], fixed: fixed.includes(id) })) }],
    },
    key: { responses: { '2_1': own }, solution: null, checks: [], program: null, template: null, names: {} },
  };
}

const learner = fc.record({ learnerId: fc.uuid(), courseRunId: fc.nat(), blockId: fc.nat(), round: fc.nat(5) });
const order = ({ responses }: ProblemDefinition) => responses[0]?.choices.map(({ id }) => id) ?? [];

describe('a learner’s variant', () => {
  it('is the same whenever it is made again', () =>
    fc.assert(fc.property(learner, (of) => {
      const { definition, key } = problem({ pool: 4 });
      expect(arrange(definition, key, of)).toEqual(arrange(definition, key, of));
      for (const rule of rerandomizeRules) expect(seedOf(rule, of)).toBe(seedOf(rule, { ...of }));
    })));

  it('is graded as the author’s own order is', () =>
    fc.assert(fc.property(learner, fc.constantFrom(...ids), (of, given) => {
      const { definition, key } = problem({});
      const grade = (asked: ProblemDefinition) => gradeAnswer(asked, key, { '2_1': [given] }, 3);
      expect(grade(arrange(definition, key, of))).toEqual(grade(definition));
    })));

  it('holds every choice once, and the fixed ones in their places', () =>
    fc.assert(fc.property(learner, fc.subarray(ids), (of, fixed) => {
      const { definition, key } = problem({ fixed });
      const shown = order(arrange(definition, key, of));
      expect([...shown].sort()).toEqual(ids);
      for (const id of fixed) expect(shown.indexOf(id)).toBe(ids.indexOf(id));
    })));

  it('draws one right choice and fills up with wrong ones', () =>
    fc.assert(fc.property(learner, fc.integer({ min: 2, max: 5 }), (of, pool) => {
      const correct = ['choice_1', 'choice_2'];
      const { definition, key } = problem({ pool, shuffle: false, correct });
      const shown = order(arrange(definition, key, of));
      const most = Math.min(pool, 1 + ids.length - correct.length);
      expect(shown.length).toBe(most);
      expect(shown.filter((id) => correct.includes(id)).length).toBe(1);
      expect(shown).toEqual(ids.filter((id) => shown.includes(id)));
    })));

  it('differs between learners: of 600, each choice stands first for 60 to 140', () => {
    const { definition, key } = problem({});
    const firsts = Array.from({ length: 600 }, (_, n) => order(arrange(definition, key, { learnerId: `learner ${n}`, courseRunId: 1, blockId: 7, round: 0 }))[0]);
    for (const id of ids) {
      const times = firsts.filter((first) => first === id).length;
      expect([id, times > 60 && times < 140]).toEqual([id, true]);
    }
  });

  it.each([
    ['never', 0, 1, 1],
    ['per_student', 0, 1, 20],
    ['onreset', 0, 1, 1000],
    ['always', 3, 1, 1000],
  ] as const)('under «%s» has a seed in its range', (rule, round, least, most) => {
    const seeds = Array.from({ length: 300 }, (_, n) => seedOf(rule, { learnerId: `l${n}`, courseRunId: 1, blockId: 1, round }));
    expect(Math.min(...seeds) >= least && Math.max(...seeds) <= most).toBe(true);
    expect(new Set(seeds).size > 1).toBe(rule !== 'never');
  });

  it('changes with a reset where the rule says so, and only there', () => {
    const at = (round: number) => ({ learnerId: 'x', courseRunId: 1, blockId: 1, round });
    const changes = (rule: (typeof rerandomizeRules)[number]) => new Set([0, 1, 2, 3, 4].map((round) => seedOf(rule, at(round)))).size > 1;
    expect(rerandomizeRules.map((rule) => [rule, changes(rule)])).toEqual([['always', true], ['onreset', true], ['never', false], ['per_student', false]]);
  });
});
