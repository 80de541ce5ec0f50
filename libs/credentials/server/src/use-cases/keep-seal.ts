import { Inject, Injectable } from '@nestjs/common';
import { MOST_SIGNERS, type SignerProblem, readSigners } from '@amoxtli/credentials/domain';
import { InstitutionStore } from '@amoxtli/identity/server';
import { Database, FILE_STORE, type FileStore, type Viewer, notFound } from '@amoxtli/platform/server';
import { parseIntId } from '@amoxtli/platform/domain';
import { keepSeals } from '../access';
import { InstitutionSealStore, type SealRow } from '../data/institution-seal.store';
import { type ImageProblem, checkSealImage } from './check-seal-image';

/** Which picture: the seal, or the signature of the signer at that place, counted from 0. */
export type SealPlace = 'seal' | number;
export type PutImageOutcome = { kind: 'kept'; seal: SealRow } | { kind: 'refused'; problem: ImageProblem | 'NO_SUCH_SIGNER' };
export type SaveSignersOutcome = { kind: 'kept'; seal: SealRow } | { kind: 'invalid'; problems: SignerProblem[] };

/** Keeps what stands on an institution's constancias from now on. Those already issued carry their own copies and stay as they are. */
@Injectable()
export class KeepSeal {
  constructor(
    private readonly db: Database,
    private readonly store: InstitutionSealStore,
    private readonly institutions: InstitutionStore,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** For anyone who may not change it, it is not there. */
  async find(viewer: Viewer, institutionId: string): Promise<SealRow> {
    const id = parseIntId(institutionId);
    if (id === null || !keepSeals.allows(viewer, { institutionId: id }) || (await this.institutions.byIds([id])).length === 0) throw notFound();
    return this.store.find(id);
  }

  async putImage(viewer: Viewer, institutionId: string, place: SealPlace, bytes: Buffer): Promise<PutImageOutcome> {
    const found = await this.find(viewer, institutionId);
    const problem = await checkSealImage(bytes);
    if (problem) return { kind: 'refused', problem };
    const { sha256 } = await this.files.put(bytes);
    return this.db.transaction(async (tx) => {
      const now = await this.store.hold(tx, found.institutionId);
      if (place !== 'seal' && !now.signers[place]) return { kind: 'refused', problem: 'NO_SUCH_SIGNER' };
      const signers = now.signers.map((signer, i) => (i === place ? { ...signer, signatureSha256: sha256 } : signer));
      return { kind: 'kept', seal: await this.store.keep(tx, { ...now, signers, ...(place === 'seal' && { sealSha256: sha256 }) }, idOf(viewer)) };
    });
  }

  async saveSigners(viewer: Viewer, institutionId: string, typed: readonly { name: string; post: string }[]): Promise<SaveSignersOutcome> {
    const found = await this.find(viewer, institutionId);
    return this.db.transaction(async (tx) => {
      const now = await this.store.hold(tx, found.institutionId);
      const read = readSigners(typed.slice(0, MOST_SIGNERS + 1), now.signers);
      if (!read.ok) return { kind: 'invalid', problems: read.problems };
      return { kind: 'kept', seal: await this.store.keep(tx, { ...now, signers: read.signers }, idOf(viewer)) };
    });
  }
}

function idOf(viewer: Viewer): string {
  if (viewer.kind !== 'person') throw notFound();
  return viewer.learnerId;
}
