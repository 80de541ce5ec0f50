import type { EvidenceFormFragment, SaveEvidenceInput } from '@amoxtli/graphql/web';

/** What stands in the form, all of it text; `kind` is fixed once the piece is kept. */
export type Draft = Record<'kind' | 'form' | 'title' | 'text' | 'links' | 'level' | 'grade' | 'subject' | 'learners' | 'when' | 'issuer' | 'hours' | 'year', string>;
export type Piece = { owner: string; id: string; competency: string; taskId: string | null };
type Problem = { field: string; code: string };

export const ownForms = ['LESSON_PLAN', 'PRODUCT', 'CLASSROOM_RECORD', 'REFLECTION', 'TEST'] as const;
const NUMBERS = ['learners', 'hours', 'year'] as const;

export const emptyDraft = (kind: 'SUBMITTED' | 'PRIOR'): Draft => ({ kind, form: ownForms[0], title: '', text: '', links: '', level: '', grade: '', subject: '', learners: '', when: '', issuer: '', hours: '', year: '' });

export function draftOf({ kind, form, title, text, links, context, prior }: EvidenceFormFragment): Draft {
  const { level, grade, subject, learners, when } = context;
  const start = emptyDraft(kind === 'PRIOR' ? 'PRIOR' : 'SUBMITTED');
  return {
    ...start,
    form: kind === 'PRIOR' ? start.form : form,
    title,
    text,
    links: links.join('\n'),
    level: level ?? '',
    grade: grade ?? '',
    subject: subject ?? '',
    learners: String(learners ?? ''),
    when: when ?? '',
    issuer: prior?.issuer ?? '',
    hours: String(prior?.hours ?? ''),
    year: String(prior?.year ?? ''),
  };
}

/** Numbers that the contract could not even carry; the rest the server says. */
export const numberProblems = (draft: Draft): Problem[] => NUMBERS.filter((field) => applies(draft, field) && !/^\d{0,6}$/.test(plain(draft[field]))).map((field) => ({ field, code: 'out-of-range' }));

export function toInput(draft: Draft, { id, competency, taskId }: Piece): SaveEvidenceInput {
  const isPrior = draft.kind === 'PRIOR';
  const { level, grade, subject, when } = draft;
  return {
    id,
    competency,
    taskId,
    kind: isPrior ? 'PRIOR' : 'SUBMITTED',
    form: isPrior ? 'CERTIFICATE' : draft.form,
    title: draft.title,
    text: draft.text,
    links: draft.links.split('\n').map((link) => link.trim()).filter(Boolean),
    context: isPrior ? null : { level: level || null, grade: grade || null, subject: subject || null, learners: numberOf(draft.learners), when: when || null },
    prior: isPrior ? { issuer: draft.issuer, hours: numberOf(draft.hours), year: numberOf(draft.year) } : null,
  };
}

const applies = ({ kind }: Draft, field: (typeof NUMBERS)[number]) => (kind === 'PRIOR') !== (field === 'learners');
const plain = (text: string) => text.trim();
const numberOf = (text: string) => (plain(text) === '' ? null : Number(plain(text)));
