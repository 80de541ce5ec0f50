import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { CLOCK, type Viewer, notFound, unauthenticated } from '@amoxtli/platform/server';
import { TeacherConfirmationStore, type TeacherToConfirmRow } from '../data/teacher-confirmation.store';

/** `cct`: the school that whoever confirms had before their eyes. */
export type SchoolSeen = { learnerId: string; institutionId: number; cct: string | null };
export type ConfirmSchoolOutcome = { kind: 'done' | 'changed'; teacher: TeacherToConfirmRow };

/** An institution says that a teacher works there, or takes that word back. A school changed in the meantime is shown anew, not confirmed unseen. */
@Injectable()
export class ConfirmSchool {
  constructor(
    private readonly teachers: TeacherConfirmationStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, seen: SchoolSeen, confirmed: boolean): Promise<ConfirmSchoolOutcome> {
    if (viewer.kind === 'anonymous') throw unauthenticated();
    const done = await this.teachers.set(viewer, seen, confirmed, { learnerId: viewer.learnerId, at: this.clock.now() });
    const teacher = await this.teachers.find(viewer, seen.learnerId, seen.institutionId);
    if (!teacher) throw notFound();
    return { kind: done ? 'done' : 'changed', teacher };
  }
}
