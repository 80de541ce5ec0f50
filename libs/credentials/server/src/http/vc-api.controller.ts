import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Clock } from '@amoxtli/platform/domain';
import { type JsonObject, type Reason, type Verdict, loadCryptography, reasonSentences } from '@amoxtli/credentials/domain';
import { CLOCK, CONFIG, type Config, Public, VIEWER_READER, type ViewerReader, isPlatformAdmin } from '@amoxtli/platform/server';
import { IssuerKeys } from '../keys/issuer-keys';
import { VerifyCredential } from '../use-cases/verify-credential';

/** The paths of the W3C's VC-API, for conformance suites and other systems: with a bearer token from the configuration or an administrator's session. Without either they are not there. */
@Controller()
export class VcApiController {
  constructor(
    private readonly keys: IssuerKeys,
    private readonly verifying: VerifyCredential,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(VIEWER_READER) private readonly viewers: ViewerReader,
  ) {}

  @Public()
  @Post('credentials/issue')
  async issue(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (!(await this.mayCall(req))) return notThere(res);
    const credential = objectIn(req.body, 'credential');
    const { isIssuable, signCredential, suiteVocabulary } = await loadCryptography();
    const problem = isIssuable(credential, this.keys.issuer.did);
    if (problem || !credential) return refuse(res, [{ code: 'NOT_A_CREDENTIAL', detail: problem }]);
    try {
      res.status(201).json(await signCredential(credential, await this.keys.current(), this.clock.now(), this.isForSuites() ? suiteVocabulary : undefined));
    } catch {
      refuse(res, [{ code: 'NOT_A_CREDENTIAL', detail: 'JSON-LD' }]);
    }
  }

  @Public()
  @Post('credentials/verify')
  async verify(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (!(await this.mayCall(req))) return notThere(res);
    answer(res, await this.verifying.run(objectIn(req.body, 'verifiableCredential'), this.isForSuites()), 'credential');
  }

  @Public()
  @Post('presentations/verify')
  async verifyPresentation(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (!(await this.mayCall(req))) return notThere(res);
    answer(res, await this.verifying.run(objectIn(req.body, 'verifiablePresentation'), this.isForSuites()), 'presentation');
  }

  private isForSuites(): boolean {
    return this.config.VC_API_CONFORMANCE;
  }

  private async mayCall(req: Request): Promise<boolean> {
    const given = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
    const token = this.config.VC_API_TOKEN;
    if (given !== undefined) return token !== undefined && timingSafeEqual(sha256(given), sha256(token));
    const viewer = await this.viewers.read(req);
    return viewer !== null && isPlatformAdmin(viewer);
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();

function objectIn(body: unknown, member: string): JsonObject | undefined {
  if (typeof body !== 'object' || body === null || !(member in body)) return undefined;
  const value: unknown = (body as JsonObject)[member];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** 200 when it holds, 400 with every reason when it does not: what the W3C's suites expect. */
function answer(res: Response, verdict: Verdict, kind: Verdict['kind']): void {
  // A presentation of nothing may still prove who presents (VC Data Model 2.0, §4.13); our own screens say that it shows nothing.
  const reasons = [...verdict.reasons, ...verdict.credentials.flatMap((one) => one.reasons)].filter(({ code }) => code !== 'NOTHING_INSIDE');
  if (reasons.length === 0 && verdict.kind === kind) res.status(200).json({ verified: true, checks: ['proof', 'status'], problemDetails: [], warnings: [], errors: [] });
  else refuse(res, reasons.length > 0 ? reasons : [{ code: 'NOT_A_CREDENTIAL', detail: null }]);
}

function refuse(res: Response, reasons: readonly Reason[]): void {
  const problemDetails = reasons.map(({ code, detail }) => ({ type: `urn:amoxtli:verificacion:${code}`, title: reasonSentences[code], detail: detail ?? reasonSentences[code] }));
  res.status(400).json({ verified: false, checks: [], problemDetails, warnings: [], errors: reasons.map(({ code }) => code) });
}

function notThere(res: Response): void {
  res.status(404).type('text/plain').send('No encontramos esta página.');
}
