import { Inject, Injectable } from '@nestjs/common';
import { type Clock, uuidV7 } from '@amoxtli/platform/domain';
import { normaliseEmail } from '@amoxtli/identity/domain';
import { CLOCK, Database, type Role, type Viewer, isPlatformAdmin, notFound } from '@amoxtli/platform/server';
import { AccountStore } from '../data/account.store';
import { InstitutionStore } from '../data/institution.store';
import { PersonStore, type RoleHolderRow } from '../data/person.store';

/** What an institution may give within itself; the platform may give these everywhere. */
export const institutionRoles: readonly Role[] = ['AUTHOR', 'REVIEWER', 'ASSESSOR'];
const platformRoles: readonly Role[] = [...institutionRoles, 'INSTITUTION_ADMIN'];

/** Who runs the platform or an institution gives roles in it, to people who have confirmed their address, and takes them back. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly db: Database,
    private readonly people: PersonStore,
    private readonly accounts: AccountStore,
    private readonly institutions: InstitutionStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** False when nobody with that confirmed address is known. The role counts once its holder uses a second factor. */
  async run(viewer: Viewer, email: string, role: Role, institutionId: number | null): Promise<boolean> {
    await this.mustRun(viewer, institutionId, role);
    return this.grant(email, role, institutionId);
  }

  /** For whoever runs the server; false when there is no such role, institution or person. */
  async byOperator(email: string, role: string, acronym: string | null): Promise<boolean> {
    const known = platformRoles.find((one) => one === role);
    const institution = acronym === null ? null : (await this.institutions.all()).find((one) => one.acronym === acronym);
    if (!known || institution === undefined || (known === 'INSTITUTION_ADMIN' && institution === null)) return false;
    return this.grant(email, known, institution?.institutionId ?? null);
  }

  async take(viewer: Viewer, learnerId: string, grantId: string, institutionId: number | null): Promise<void> {
    await this.mustRun(viewer, institutionId, null);
    const roles = isPlatformAdmin(viewer) ? platformRoles : institutionRoles;
    if (!(await this.people.takeRole(learnerId, grantId, institutionId, roles))) throw notFound();
  }

  async holders(viewer: Viewer, institutionId: number | null, after: string | null, size: number): Promise<RoleHolderRow[]> {
    await this.mustRun(viewer, institutionId, null);
    return this.people.holders(institutionId, after, size);
  }

  private async mustRun(viewer: Viewer, institutionId: number | null, role: Role | null): Promise<void> {
    const known = institutionId === null || (await this.institutions.byIds([institutionId])).length === 1;
    const runs = viewer.kind === 'person' && institutionId !== null && viewer.roles.some((grant) => grant.role === 'INSTITUTION_ADMIN' && grant.institutionId === institutionId);
    const may = isPlatformAdmin(viewer) ? role === null || (platformRoles.includes(role) && (role !== 'INSTITUTION_ADMIN' || institutionId !== null)) : runs && (role === null || institutionRoles.includes(role));
    if (!known || !may) throw notFound();
  }

  private async grant(email: string, role: Role, institutionId: number | null): Promise<boolean> {
    const address = normaliseEmail(email);
    const account = address && (await this.accounts.findByEmail(address));
    if (!account || !account.verified) return false;
    await this.db.transaction((tx) => this.people.grant(tx, account.learnerId, uuidV7(this.clock.now().getTime()), role, institutionId === null ? {} : { institutionId }));
    return true;
  }
}
