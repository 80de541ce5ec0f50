import { Injectable } from '@nestjs/common';
import { countsUnjudged } from '@amoxtli/competency/domain';
import { notFound } from '@amoxtli/platform/server';
import type { MyCompetency } from '../graphql/teacher.models';
import { Shelf } from '../shelf';
import { DescribeEvidence } from './describe-evidence';
import { DescribeMatrix } from './describe-matrix';

/** One competency as its teacher sees it: where they stand, and what they have shown. */
@Injectable()
export class DescribeMyCompetency {
  constructor(
    private readonly shelf: Shelf,
    private readonly matrices: DescribeMatrix,
    private readonly describing: DescribeEvidence,
  ) {}

  async run(learnerId: string, key: string): Promise<MyCompetency> {
    const competency = (await this.shelf.read()).byKey.get(key);
    if (!competency?.framework.published) throw notFound();
    const [cell, evidence] = await Promise.all([this.matrices.one(learnerId, competency), this.describing.ofCompetency(learnerId, competency.competencyId)]);
    return { learnerId, id: `${key}:${learnerId}`, cell, evidence, selfCounts: countsUnjudged(competency.framework.document.rule, 'SELF') };
  }
}
