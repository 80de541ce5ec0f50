import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type CheckedTeacher, type TeacherForm, type TypedCurp, checkTeacher } from '@amoxtli/identity/domain';
import { CLOCK, CONFIG, type Config, Database, type FieldProblem, RateLimit, type Transaction } from '@amoxtli/platform/server';
import { InstitutionStore } from '../data/institution.store';
import { type SealedCurp, type TeacherProfileRow, TeacherProfileStore } from '../data/teacher-profile.store';
import { keyedHash, seal, unseal } from '../tokens';

/** `curp` null keeps the one there is; `forgetCurp` takes it away. */
export type TeacherChange = TeacherForm & { institutionId: number | null; forgetCurp: boolean };
export type SaveTeacherOutcome = { kind: 'saved'; cctLetterExpected: string | null } | { kind: 'invalid'; fields: FieldProblem[] } | { kind: 'too-many'; retryAt: Date };

type Good = Extract<CheckedTeacher, { ok: true }>;

/** New CURPs that one account may try: whether one is taken is an answer about somebody else. */
const NEW_CURPS = { limit: 5, windowSeconds: 86_400 };

class Taken extends Error {}

@Injectable()
export class SaveTeacherProfile {
  constructor(
    private readonly db: Database,
    private readonly profiles: TeacherProfileStore,
    private readonly institutions: InstitutionStore,
    private readonly limits: RateLimit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Saves the whole form or nothing; answers with what does not fit. */
  async run(learnerId: string, { institutionId, forgetCurp, ...form }: TeacherChange): Promise<SaveTeacherOutcome> {
    const checked = checkTeacher(form, this.clock.now().getUTCFullYear());
    const unknown = institutionId !== null && (await this.institutions.byIds([institutionId])).length === 0 ? [{ field: 'institutionId', code: 'unknown' }] : [];
    if (!checked.ok || unknown.length > 0) return { kind: 'invalid', fields: [...(checked.ok ? [] : checked.problems), ...unknown] };
    const retryAt = await this.allow(learnerId, checked.curp);
    if (retryAt) return { kind: 'too-many', retryAt };
    try {
      await this.db.transaction((tx) => this.save(tx, learnerId, checked, institutionId, forgetCurp));
    } catch (error) {
      if (!(error instanceof Taken)) throw error;
      return { kind: 'invalid', fields: [{ field: 'curp', code: 'curp-in-use' }] };
    }
    return { kind: 'saved', cctLetterExpected: checked.cctLetterExpected };
  }

  private async allow(learnerId: string, curp: TypedCurp | null): Promise<Date | null> {
    if (curp === null || this.isSame(await this.profiles.find(learnerId), curp)) return null;
    return this.limits.take({ bucket: `teacher-curp:${learnerId}`, ...NEW_CURPS });
  }

  private async save(tx: Transaction, learnerId: string, { facts, curp }: Good, institutionId: number | null, forgetCurp: boolean): Promise<void> {
    await this.profiles.keep(tx, learnerId, facts, institutionId);
    const before = await this.profiles.hold(tx, learnerId);
    if (curp === null ? !forgetCurp : this.isSame(before, curp)) return;
    const sealed = curp && this.sealed(curp);
    if (sealed?.hash && !(await this.profiles.claimCurp(tx, sealed.hash, learnerId))) throw new Taken();
    await this.profiles.keepCurp(tx, learnerId, sealed);
    if (before?.curpHash) await this.profiles.releaseCurp(tx, before.curpHash, learnerId);
  }

  private sealed({ kind, curp }: TypedCurp): SealedCurp {
    const { SECRET_KEY } = this.config;
    return { sealed: seal(SECRET_KEY, curp, 'curp'), hash: kind === 'generic' ? null : keyedHash(SECRET_KEY, curp, 'curp lookup') };
  }

  private isSame(row: TeacherProfileRow | null, { curp }: TypedCurp): boolean {
    return !!row?.curpSealed && unseal(this.config.SECRET_KEY, row.curpSealed, 'curp') === curp;
  }
}
