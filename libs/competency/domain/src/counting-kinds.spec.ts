import fc from 'fast-check';
import { attain } from './attain';
import type { LogEntry } from './attainment-log';
import { countsUnjudged } from './counting-kinds';
import { type AttainmentRule, type EvidenceKind, type Requirement, evidenceKinds } from './rule';

const kind = fc.constantFrom<EvidenceKind>(...evidenceKinds);
const requirement: fc.Arbitrary<Requirement> = fc.record({ code: fc.constantFrom('a', 'b'), name: fc.constant({ es: 'x', en: 'x' }), kinds: fc.subarray([...evidenceKinds]), count: fc.integer({ min: 1, max: 2 }), minScore: fc.constantFrom(0, 0.5), judged: fc.boolean() });
const of = fc.array(requirement, { minLength: 1, maxLength: 3 });
const rule: fc.Arbitrary<AttainmentRule> = fc.oneof(
  fc.record({ validMonths: fc.constant(null), kind: fc.constant('ALL' as const), of }),
  fc.record({ validMonths: fc.constant(null), kind: fc.constant('N_OF' as const), n: fc.integer({ min: 1, max: 2 }), of }),
  fc.record({ validMonths: fc.constant(null), kind: fc.constant('POINTS' as const), needed: fc.constant(1), per: fc.dictionary(kind, fc.constantFrom(0, 0.5, 1)) }),
  fc.record({ validMonths: fc.constant(null), kind: fc.constant('HIGHEST' as const), needed: fc.constant(0.6) }),
);
const score = fc.constantFrom(0.2, 0.5, 0.8, 1);
const log = fc.array(fc.record({ evidence: kind, score, judged: fc.boolean() }), { maxLength: 5 }).map((lines) => lines.map((line, i): LogEntry => ({ ...line, entryId: `e${i}`, kind: 'CREDIT', at: i, attains: false })));
const unjudged = (evidence: EvidenceKind): LogEntry => ({ entryId: 'new', kind: 'CREDIT', at: 9, evidence, score: 1, judged: false, attains: false });

it('what does not count changes nothing of where one stands, and what counts can be seen in it', () => {
  const seen = { deaf: 0, moved: 0 };
  fc.assert(
    fc.property(rule, log, kind, (r, before, evidence) => {
      const [was, is] = [attain(r, before, 10), attain(r, [...before, unjudged(evidence)], 10)];
      if (countsUnjudged(r, evidence)) {
        const more = attain(r, [unjudged(evidence)], 10).reasons.some(({ have }) => have > 0);
        expect(more).toBe(true);
        seen.moved++;
      } else {
        expect(is).toEqual(was);
        seen.deaf++;
      }
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(seen.deaf, seen.moved)).toBeGreaterThan(200);
});
