import { Field, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { PartOfParent, Public } from '@amoxtli/platform/server';

export enum CertificateStatus {
  IN_PREPARATION = 'IN_PREPARATION',
  ISSUED = 'ISSUED',
  SUSPENDED = 'SUSPENDED',
  REVOKED = 'REVOKED',
}
registerEnumType(CertificateStatus, { name: 'CertificateStatus' });

/** Reached only through the holder's own enrollment. */
@PartOfParent()
@ObjectType()
export class Certificate {
  @Field(() => CertificateStatus) status!: CertificateStatus;
  @Field(() => String, { nullable: true }) folio!: string | null;
  @Field(() => Date, { nullable: true }) issuedAt!: Date | null;
  @Field(() => String, { nullable: true }) pdfUrl!: string | null;
  @Field(() => String, { nullable: true }) verifyUrl!: string | null;
}

@Public()
@ObjectType()
export class ValidCertificate {
  readonly __typename = 'ValidCertificate';
  @Field() folio!: string;
  @Field() holder!: string;
  @Field() course!: string;
  @Field() institution!: string;
  @Field(() => Int, { nullable: true }) hours!: number | null;
  @Field(() => String, { nullable: true }) startsOn!: string | null;
  @Field(() => String, { nullable: true }) endsOn!: string | null;
  @Field() issuedOn!: string;
  @Field(() => Int, { nullable: true }) gradePercent!: number | null;
  /** Three years after it was issued: for how long the teacher career counts it. */
  @Field() validUntil!: string;
  /** At least twenty hours; null when the course tells none. */
  @Field(() => Boolean, { nullable: true }) hasCareerHours!: boolean | null;
  /** The course's key in the catalogue, and the platform that issued it; null on constancias from before they stood on them. */
  @Field(() => String, { nullable: true }) catalogueKey!: string | null;
  @Field(() => String, { nullable: true }) issuer!: string | null;
  /** Who signed, as on the day of issue. */
  @Field(() => [String]) signers!: string[];
}

@Public()
@ObjectType()
export class RevokedCertificate {
  readonly __typename = 'RevokedCertificate';
  @Field() folio!: string;
  @Field(() => Date) revokedAt!: Date;
  @Field() reason!: string;
}

/** Under review for a time: it neither holds nor is it revoked. */
@Public()
@ObjectType()
export class SuspendedCertificate {
  readonly __typename = 'SuspendedCertificate';
  @Field() folio!: string;
  @Field(() => Date) suspendedAt!: Date;
  @Field() reason!: string;
}

@Public()
@ObjectType()
export class UnknownCertificate {
  readonly __typename = 'UnknownCertificate';
  @Field() folio!: string;
}

@PartOfParent()
@ObjectType()
export class CertificateRevoked {
  readonly __typename = 'CertificateRevoked';
  @Field() folio!: string;
}

@InputType()
export class RevokeCertificateInput {
  @Field() folio!: string;
  @Field() reason!: string;
}

export const CertificateVerification = createUnionType({
  name: 'CertificateVerification',
  types: () => [ValidCertificate, SuspendedCertificate, RevokedCertificate, UnknownCertificate] as const,
  resolveType: (value) => value.__typename,
});
export const RevokeCertificateResult = createUnionType({
  name: 'RevokeCertificateResult',
  types: () => [CertificateRevoked, UnknownCertificate] as const,
  resolveType: (value) => value.__typename,
});
