import { Inject, Injectable } from '@nestjs/common';
import { type DidDocument, type Issuer, type SigningKey, didDocumentOf, didWebOf, loadCryptography } from '@amoxtli/credentials/domain';
import { CONFIG, type Config, Database } from '@amoxtli/platform/server';
import { SigningKeyStore } from '../data/signing-key.store';
import { openSecret, sealSecret } from './seal-secret';

/** Who signs, and with what. The first key is made when it is first asked for; racing processes end with the same one. */
@Injectable()
export class IssuerKeys {
  readonly issuer: Issuer;
  private opened: SigningKey | null = null;

  constructor(
    private readonly db: Database,
    private readonly store: SigningKeyStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.issuer = { did: didWebOf(config.publicUrl), name: config.ISSUER_NAME, publicUrl: config.publicUrl };
  }

  /** The current key, ready to sign. Asked of the database each time, so that a rotation elsewhere is heard of. */
  async current(): Promise<SigningKey> {
    const row = (await this.store.current()) ?? (await this.makeFirst());
    if (this.opened?.publicKeyMultibase === row.publicMultibase) return this.opened;
    const { openSigningKey } = await loadCryptography();
    this.opened = await openSigningKey(this.issuer.did, row.publicMultibase, openSecret(this.config.SECRET_KEY, row.publicMultibase, row.secretSealed));
    return this.opened;
  }

  /** All keys that ever signed; makes the first when there is none, so that the address never answers an empty document. */
  async didDocument(): Promise<DidDocument> {
    await this.current();
    return didDocumentOf(this.issuer.did, await this.store.publicKeys());
  }

  /** A new key signs from now on; what the old one signed still verifies. Answers with the new public half; of two at once, both with the same. */
  async rotate(): Promise<string> {
    const made = await this.make();
    await this.db.transaction(async (tx) => {
      await this.store.retire(tx);
      await this.store.add(tx, made);
    });
    return (await this.current()).publicKeyMultibase;
  }

  private async makeFirst() {
    await this.store.add(this.db, await this.make());
    const row = await this.store.current();
    if (!row) throw new Error('no signing key after making one');
    return row;
  }

  private async make() {
    const { makeSigningKey } = await loadCryptography();
    const { publicKeyMultibase, secretKeyMultibase } = await makeSigningKey(this.issuer.did);
    return { publicMultibase: publicKeyMultibase, secretSealed: sealSecret(this.config.SECRET_KEY, publicKeyMultibase, secretKeyMultibase) };
  }
}
