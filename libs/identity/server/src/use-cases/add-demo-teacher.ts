import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type Level, isLevel } from '@amoxtli/identity/domain';
import { CLOCK, type Transaction } from '@amoxtli/platform/server';
import { AccountStore } from '../data/account.store';
import { InstitutionStore } from '../data/institution.store';
import { TeacherProfileStore } from '../data/teacher-profile.store';
import { hashPassword } from '../passwords';

export type DemoTeacher = { name: string; email: string; state: string; level: string; service: string | null; subject: string | null; institution: string | null; confirmed: boolean };

/** Adds an invented teacher for a demonstration; the same address is the same teacher. Answers null when there already. */
@Injectable()
export class AddDemoTeacher {
  /** Of a password that is forgotten at once: nobody signs in as these. */
  private lost: Promise<string> | null = null;

  constructor(
    private readonly accounts: AccountStore,
    private readonly institutions: InstitutionStore,
    private readonly teachers: TeacherProfileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, { name, email, state, level, service, subject, institution, confirmed }: DemoTeacher): Promise<string | null> {
    if (!email.endsWith('.invalid') || !isLevel(level)) throw new Error(`not an invented teacher: ${name}`);
    const learnerId = idOf(email);
    if (await this.accounts.find(learnerId)) return null;
    const at = (await this.institutions.all()).find(({ acronym }) => acronym === institution)?.institutionId ?? null;
    await this.accounts.create(tx, { learnerId, displayName: name, locale: 'es', email, passwordHash: await (this.lost ??= hashPassword(randomBytes(24).toString('hex'))) });
    await this.teachers.keep(tx, learnerId, { state, level: level satisfies Level, service, subject, cct: null, shift: null }, at);
    if (confirmed && at !== null) await this.teachers.confirmInvented(tx, learnerId, this.clock.now());
    return learnerId;
  }
}

/** RFC 9562 version 8 (custom), from the address. */
function idOf(email: string): string {
  const hex = createHash('sha256').update(`demo\n${email}`).digest('hex').slice(0, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
