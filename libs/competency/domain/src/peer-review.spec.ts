import fc from 'fast-check';
import { attain } from './attain';
import type { LogEntry } from './attainment-log';
import { type PeerInvitation, type PieceToReview, isOpen, mayBeShown, mayReview, supersedes } from './peer-review';
import { type AttainmentRule, type EvidenceKind, evidenceKinds } from './rule';

const piece: PieceToReview = { ownerId: 'ines', kind: 'SUBMITTED', state: 'SUBMITTED' };
const invitation: PeerInvitation = { expiresAt: 100, closedAt: null };
const nobody = { reviewedBy: [], judgedBy: [] };
const no = (reason: string) => ({ ok: false, reason });

it.each<[string, string, Partial<PeerInvitation>, Partial<PieceToReview>, { reviewedBy: string[]; judgedBy: string[] }, number, object]>([
  ['a colleague may, of what was handed in', 'beto', {}, {}, nobody, 99, { ok: true }],
  ['also of what is decided', 'beto', {}, { state: 'DECIDED' }, nobody, 99, { ok: true }],
  ['also of what was learnt elsewhere', 'beto', {}, { kind: 'PRIOR' }, nobody, 99, { ok: true }],
  ['not at the instant of its end', 'beto', {}, {}, nobody, 100, no('CLOSED')],
  ['not once it is closed', 'beto', { closedAt: 5 }, {}, nobody, 99, no('CLOSED')],
  ['not while the piece is being changed', 'beto', {}, { state: 'RETURNED' }, nobody, 99, no('CLOSED')],
  ['not of what was withdrawn', 'beto', {}, { state: 'WITHDRAWN' }, nobody, 99, no('CLOSED')],
  ['not of what a course gave', 'beto', {}, { kind: 'AUTOMATIC', state: 'DECIDED' }, nobody, 99, no('CLOSED')],
  ['not of what one says of oneself', 'beto', {}, { kind: 'SELF', state: 'DECIDED' }, nobody, 99, no('CLOSED')],
  ['not twice', 'beto', {}, {}, { reviewedBy: ['beto'], judgedBy: [] }, 99, no('ALREADY_GIVEN')],
  ['not who judges it as an assessor', 'beto', {}, {}, { reviewedBy: [], judgedBy: ['beto'] }, 99, no('ASSESSING')],
  ['others do not stand in the way', 'beto', {}, {}, { reviewedBy: ['cata'], judgedBy: ['ana'] }, 99, { ok: true }],
  ['whose work it is may not', 'ines', {}, {}, nobody, 99, no('OWN_WORK')],
  ['whose work it is is told so even when it is closed', 'ines', { closedAt: 5 }, {}, nobody, 99, no('OWN_WORK')],
])('%s', (_, who, inv, of, looks, now, answer) => expect(mayReview(who, { ...invitation, ...inv }, { ...piece, ...of }, looks, now)).toEqual(answer));

const person = fc.constantFrom('ines', 'beto', 'cata');
const state = fc.constantFrom('DRAFT', 'SUBMITTED', 'SUBMITTED', 'DECIDED', 'RETURNED', 'DECIDED', 'WITHDRAWN');
const invitations = fc.record({ expiresAt: fc.integer({ min: 0, max: 9 }), closedAt: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 1 }) });
const pieces = fc.record({ ownerId: person, kind: fc.constantFrom('SUBMITTED', 'SUBMITTED', ...evidenceKinds), state });

it('lets in only who is another, of work handed in, through an open door, and once; and once in, neither time nor looks open it again', () => {
  let entered = 0;
  fc.assert(
    fc.property(person, invitations, pieces, fc.array(person, { maxLength: 1 }), fc.array(person, { maxLength: 1 }), fc.nat(9), (who, inv, of, reviewedBy, judgedBy, now) => {
      const { ok } = mayReview(who, inv, of, { reviewedBy, judgedBy }, now);
      entered += Number(ok);
      expect(ok).toBe(who !== of.ownerId && isOpen(inv, now) && mayBeShown(of) && ![...reviewedBy, ...judgedBy].includes(who));
      if (!ok) for (const later of [now + 1, 99]) expect(mayReview(who, inv, of, { reviewedBy: [...reviewedBy, 'dora'], judgedBy }, later).ok).toBe(false);
    }),
    { numRuns: 3000 },
  );
  expect(entered).toBeGreaterThan(50);
});

type Given = { evidence: EvidenceKind; piece: string; score: number };
const given: fc.Arbitrary<Given> = fc.record({ evidence: fc.constantFrom('PEER', 'SUBMITTED', 'PEER' as const), piece: fc.constantFrom('p', 'q'), score: fc.constantFrom(0.1, 0.6, 1) });

/** A log as credits of pieces come in: what a newer one supersedes is revoked, as the server writes it. */
function written(all: readonly Given[]): LogEntry[] {
  const log: LogEntry[] = [];
  all.forEach(({ evidence, score }, i) => {
    const older = all.slice(0, i).flatMap((one, at) => (one.piece === all[i]?.piece && supersedes(evidence, one.evidence) ? [`e${at}`] : []));
    log.push({ entryId: `e${i}`, kind: 'CREDIT', at: i, evidence, score, judged: evidence === 'SUBMITTED', attains: false });
    for (const of of older) log.push({ entryId: `r${i}-${of}`, kind: 'REVOKE', at: i, of, reason: 'superseded' });
  });
  return log;
}

it('an opinion takes nothing away, whatever came before it, and is not taken away by what assessors decide', () => {
  const rules: AttainmentRule[] = [
    { kind: 'HIGHEST', needed: 0.6, validMonths: null },
    { kind: 'ALL', validMonths: null, of: [{ code: 'w', name: { es: 'w', en: 'w' }, kinds: ['SUBMITTED'], count: 1, minScore: 0.6, judged: true }] },
    { kind: 'N_OF', n: 1, validMonths: null, of: [{ code: 'p', name: { es: 'p', en: 'p' }, kinds: ['PEER'], count: 2, minScore: 0.6, judged: false }] },
  ];
  let lasting = 0;
  fc.assert(
    fc.property(fc.constantFrom(...rules), fc.array(given, { maxLength: 6 }), given, (rule, before, last) => {
      const [was, is] = [attain(rule, written(before), 99), attain(rule, written([...before, last]), 99)];
      if (last.evidence === 'PEER') expect(is.attained || !was.attained).toBe(true);
      const peers = (all: readonly Given[]) => new Set(all.filter(({ evidence, score }) => evidence === 'PEER' && score >= 0.6)).size;
      if (rule.kind === 'N_OF') {
        expect(is.attained).toBe(peers([...before, last]) >= 2);
        lasting += Number(is.attained);
      }
    }),
    { numRuns: 3000 },
  );
  expect(lasting).toBeGreaterThan(50);
});
