import { Injectable } from '@nestjs/common';
import { Database, statement } from '@amoxtli/platform/server';

/** How many said this at that response, each by the last answer they gave. */
export type OpinionCount = { responseId: string; value: string; count: number };

const MOST_VALUES = 300;

/** By the index of a problem's standings; words of one's own count as one however they are capitalised. */
const tally = statement<OpinionCount>(
  'assessment.opinion-tally',
  `select r.key as "responseId", lower(btrim(v.value)) as value, count(*)::int as count
   from assessment.block_state b join assessment.submission s on s.learner_id = b.learner_id and s.submission_id = b.last_submission_id
   cross join lateral jsonb_each(s.answers) r cross join lateral jsonb_array_elements_text(r.value) v
   where b.course_run_id = $1 and b.block_id = $2 and btrim(v.value) <> '' group by 1, 2 order by 3 desc, 2 limit ${MOST_VALUES}`,
);
const exact = statement<OpinionCount>(
  'assessment.opinion-tally-of-choices',
  `select r.key as "responseId", v.value, count(*)::int as count
   from assessment.block_state b join assessment.submission s on s.learner_id = b.learner_id and s.submission_id = b.last_submission_id
   cross join lateral jsonb_each(s.answers) r cross join lateral jsonb_array_elements_text(r.value) v
   where b.course_run_id = $1 and b.block_id = $2 group by 1, 2 order by 3 desc, 2 limit ${MOST_VALUES}`,
);

const FRESH_MS = 30_000;
const KEEP = 500;
type Counted = { counts: Promise<OpinionCount[]>; until: number };

/** What everybody said, counted at most twice a minute: a thousand who look at it cost as much as one. */
@Injectable()
export class TallyOpinions {
  private readonly kept = new Map<string, Counted>();

  constructor(private readonly db: Database) {}

  /** Who has just spoken sees themselves among the rest. */
  forget({ courseRunId, blockId }: { courseRunId: number; blockId: number }): void {
    this.kept.delete(`${courseRunId}.${blockId}`);
  }

  run({ courseRunId, blockId }: { courseRunId: number; blockId: number }, kind: 'bars' | 'words'): Promise<OpinionCount[]> {
    const key = `${courseRunId}.${blockId}`;
    const known = this.kept.get(key);
    if (known && known.until > performance.now()) return known.counts;
    const counts = this.db.run(kind === 'words' ? tally : exact, [courseRunId, blockId]);
    if (this.kept.size >= KEEP) this.kept.delete(String(this.kept.keys().next().value));
    this.kept.set(key, { counts, until: performance.now() + FRESH_MS });
    counts.catch(() => this.kept.delete(key));
    return counts;
  }
}
