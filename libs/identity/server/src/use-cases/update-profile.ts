import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type ProfileFields, checkPersonName, checkProfile } from '@amoxtli/identity/domain';
import { CLOCK, Database, type FieldProblem } from '@amoxtli/platform/server';
import { PersonStore } from '../data/person.store';

export type ProfileChange = ProfileFields & { displayName: string; locale: 'es' | 'en'; wantsLetters: boolean | null };

@Injectable()
export class UpdateProfile {
  constructor(
    private readonly db: Database,
    private readonly people: PersonStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Saves the whole form or nothing (`wantsLetters` null: as it was); answers with what does not fit. */
  async run(learnerId: string, { displayName, locale, wantsLetters, ...profile }: ProfileChange): Promise<FieldProblem[]> {
    const name = checkPersonName(displayName);
    const problems: FieldProblem[] = checkProfile(profile, this.clock.now().getUTCFullYear());
    if (!name.ok) problems.unshift({ field: 'displayName', code: name.problem });
    if (!name.ok || problems.length > 0) return problems;
    await this.db.transaction(async (tx) => {
      await this.people.save(tx, learnerId, name.name, locale, profile);
      if (wantsLetters !== null) await this.people.wantLetters(tx, learnerId, wantsLetters);
    });
    return [];
  }
}
