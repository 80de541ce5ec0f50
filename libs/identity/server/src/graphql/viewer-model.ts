import { Injectable } from '@nestjs/common';
import { STAFF_ROLES, notFound } from '@amoxtli/platform/server';
import { PersonStore } from '../data/person.store';
import { type Role, ViewerModel } from './person.models';

/** Reads a person into what GraphQL shows of the viewer. */
@Injectable()
export class ViewerModels {
  constructor(private readonly people: PersonStore) {}

  async of(learnerId: string): Promise<ViewerModel> {
    const person = await this.people.find(learnerId);
    if (!person) throw notFound();
    const { grants, state, birthYear, schooling, occupation } = person;
    return {
      id: person.learnerId,
      displayName: person.displayName,
      email: person.email,
      emailVerified: person.emailVerified,
      locale: person.locale,
      wantsLetters: person.wantsLetters,
      secondFactorEnabled: person.secondFactorEnabled,
      secondFactorRequired: !person.secondFactorEnabled && grants.some((g) => STAFF_ROLES.includes(g.role)),
      roles: grants.map((g) => ({ role: g.role as Role, institutionId: text(g.institutionId), courseRunId: text(g.courseRunId) })),
      profile: { state, birthYear, schooling, occupation },
    };
  }
}

const text = (id: number | null) => (id === null ? null : String(id));
