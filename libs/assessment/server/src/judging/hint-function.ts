import type { Answers, GradedAnswer } from '@amoxtli/assessment/domain';
import type { HintFunction, ProblemDefinition, PythonProgram } from '@amoxtli/content/domain';
import type { PythonCheck } from '../python/python-job';

const said = { CORRECT: 'correct', PARTIAL: 'partially-correct', INCORRECT: 'incorrect', UNANSWERED: 'incorrect' } as const;

/**
 * An author's hint function gets the answers and what was made of them, and may change both the message and the verdict (the original's own,
 * never documented). It runs as one more check: the map that it knows is a few lines of Python around its call.
 */
export function hintCheck(hint: HintFunction, program: PythonProgram, { responses }: ProblemDefinition, answers: Answers, graded: GradedAnswer): { program: PythonProgram; check: PythonCheck } {
  const given = hint.inputs.flatMap((id) => (answers[id]?.some((value) => value.trim() !== '') ? [[id, many(responses, id) ? answers[id] : answers[id][0]] as const] : []));
  const before = Object.fromEntries(
    graded.results.filter(({ responseId }) => hint.inputs.includes(responseId)).map(({ responseId, correctness, score, maxScore }) => [
      responseId,
      { correctness: said[correctness], npoints: maxScore === 0 ? 0 : score / maxScore, msg: '', hint: '', hintmode: null },
    ]),
  );
  const call = CALL.replace('FUNCTION', () => hint.name).replace('STATE', () => JSON.stringify(JSON.stringify({ ids: hint.inputs, given: Object.fromEntries(given), before })));
  return {
    program: { ...program, code: `${program.code}\n${call}` },
    check: { inputs: hint.inputs, cfn: 'judged_with_hints', code: null, expect: null, extraArgs: [] },
  };
}

const many = (responses: ProblemDefinition['responses'], id: string): boolean => responses.find((response) => response.id === id)?.kind === 'checkbox';

const CALL = `
class AnswerMap(dict):
    def set_property(self, answer_id, prop, value): self.setdefault(answer_id, {})[prop] = value
    def get_property(self, answer_id, prop, default=None): return self.get(answer_id, {}).get(prop, default)
    def get_correctness(self, answer_id): return self.get_property(answer_id, 'correctness')
    def is_correct(self, answer_id): return self.get_correctness(answer_id) in ('correct', 'partially-correct')
    def is_partially_correct(self, answer_id): return self.get_correctness(answer_id) == 'partially-correct'
    def get_npoints(self, answer_id): return self.get_property(answer_id, 'npoints') or 0
    def get_msg(self, answer_id): return self.get_property(answer_id, 'msg', '')
    def get_hint(self, answer_id): return self.get_property(answer_id, 'hint', '')
    def get_hintmode(self, answer_id): return self.get_property(answer_id, 'hintmode')
    def set_hint_and_mode(self, answer_id, hint, hintmode):
        self.set_property(answer_id, 'hint', hint)
        self.set_property(answer_id, 'hintmode', hintmode)
    def get_dict(self): return self
    def set(self, answer_id=None, correctness=None, npoints=None, msg='', hint='', hintmode=None, **others):
        if answer_id is not None: self[answer_id] = dict(correctness=correctness, npoints=npoints, msg=msg, hint=hint, hintmode=hintmode)

def judged_with_hints(expect, ans):
    import json
    state = json.loads(STATE)
    new_cmap, old_cmap = AnswerMap(state['before']), AnswerMap()
    FUNCTION(state['ids'], state['given'], new_cmap, old_cmap)
    def judged(answer_id):
        correctness, points = new_cmap.get_correctness(answer_id), new_cmap.get_property(answer_id, 'npoints')
        share = points if isinstance(points, (int, float)) else {'correct': 1, 'partially-correct': 0.5}.get(correctness, 0)
        ok = 'partial' if correctness == 'partially-correct' else correctness == 'correct'
        return {'ok': ok, 'grade_decimal': share, 'msg': str(new_cmap.get_msg(answer_id) or '') + str(new_cmap.get_hint(answer_id) or '')}
    return {'input_list': [judged(answer_id) for answer_id in state['ids']]}
`;
