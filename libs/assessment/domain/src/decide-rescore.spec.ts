import type { GradingMethod } from '@amoxtli/content/domain';
import { decideRescore } from './decide-rescore';
import type { JudgedAnew, LoggedAct, LoggedAnswer } from './fold-standing';

const answers = [4, 8, 6].map((score, i): LoggedAnswer => ({ submissionId: `s${i + 1}`, era: 0, attempt: i + 1, actsBefore: 0, method: 'last', correct: false, score, maxScore: 10 }));
const anew = (submissionId: string, score: number): JudgedAnew => ({ submissionId, score, maxScore: 10, correct: score === 10 });
const deleted: LoggedAct[] = [{ kind: 'delete', seq: 1 }];

describe('of attempts that earned 4, 8 and 6, a rescore', () => {
  it.each<[string, LoggedAct[], JudgedAnew[], GradingMethod, boolean, string]>([
    ['that says the same of all writes nothing', [], [], 'last', false, 'same'],
    ['under another rule is written even so', [], [], 'highest', false, 'rescore'],
    ['that lowers the last is written', [], [anew('s3', 5)], 'last', false, 'rescore'],
    ['that lowers the last is left out, when only higher ones are wanted', [], [anew('s3', 5)], 'last', true, 'not-higher'],
    ['that gives the same is not higher', [], [anew('s1', 10)], 'last', true, 'not-higher'],
    ['that raises one and lowers another is written whole, when the one that counts is raised', [], [anew('s1', 0), anew('s3', 7)], 'last', true, 'rescore'],
    ['that raises the highest is higher by that rule', [], [anew('s2', 9)], 'highest', true, 'rescore'],
    ['that lowers the average below what the last gave is not higher', [], [anew('s1', 3)], 'average', true, 'not-higher'],
    ['of deleted answers writes nothing', deleted, [anew('s3', 10)], 'last', false, 'same'],
  ])('%s', (_, acts, judgements, method, onlyIfHigher, kind) => expect(decideRescore(answers, acts, judgements, { method, onlyIfHigher }).kind).toBe(kind));
});
