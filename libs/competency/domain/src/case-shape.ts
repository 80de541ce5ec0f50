import { z } from 'zod';
import { crosswalkRelations } from './crosswalk';
import { FRAMEWORK_EXTENSION, LINE_EXTENSION, NODE_EXTENSION } from './framework-case';
import { evidenceKinds } from './rule';

/** The parts of a CFPackage that are read here; whatever else stands in it is passed over. */
const both = z.object({ es: z.string(), en: z.string() });
const axis = z.object({ code: z.string(), name: both });
const requirement = z.object({ code: z.string(), name: both, kinds: z.array(z.enum(evidenceKinds)), count: z.number(), minScore: z.number(), judged: z.boolean() });
const rule = z.intersection(
  z.object({ validMonths: z.number().nullable() }),
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ALL'), of: z.array(requirement) }),
    z.object({ kind: z.literal('N_OF'), n: z.number(), of: z.array(requirement) }),
    z.object({ kind: z.literal('POINTS'), needed: z.number(), per: z.partialRecord(z.enum(evidenceKinds), z.number()) }),
    z.object({ kind: z.literal('DECAYING_AVERAGE'), size: z.number(), latestWeight: z.number(), needed: z.number() }),
    z.object({ kind: z.literal('LATEST'), needed: z.number() }),
    z.object({ kind: z.literal('HIGHEST'), needed: z.number() }),
  ]),
);
const scale = z.object({ code: z.string(), name: both, values: z.array(z.object({ code: z.string(), name: both, proficient: z.boolean(), score: z.number() })) });
const framework = z.object({
  code: z.string(),
  version: z.string(),
  title: both,
  alignedWith: both,
  source: z.string(),
  licenceNote: z.string(),
  scales: z.array(scale),
  defaultScale: z.string(),
  matrix: z.object({ rows: z.array(axis), columns: z.array(axis) }).nullable(),
  rule,
});
const node = z.object({ kind: z.enum(['GROUP', 'COMPETENCY', 'INDICATOR']), name: both, descriptor: both, row: z.string().nullable(), column: z.string().nullable(), verified: z.boolean(), scale: z.string().nullable() });
const line = z.object({ framework: z.string(), from: z.string(), to: z.string(), relation: z.enum(crosswalkRelations), weight: z.number(), note: both });
const link = z.object({ identifier: z.string() });
const text = z.string().nullish();

export const casePackage = z.object({
  CFDocument: z.object({
    identifier: z.string(),
    title: z.string(),
    creator: text,
    version: text,
    language: text,
    description: text,
    notes: text,
    officialSourceURL: text,
    extensions: z.object({ [FRAMEWORK_EXTENSION]: framework.optional() }).nullish(),
  }),
  CFItems: z.array(
    z.object({
      identifier: z.string(),
      fullStatement: z.string(),
      abbreviatedStatement: text,
      humanCodingScheme: text,
      extensions: z.object({ [NODE_EXTENSION]: node.optional() }).nullish(),
    }),
  ),
  CFAssociations: z.array(
    z.object({ associationType: z.string(), originNodeURI: link, destinationNodeURI: link, extensions: z.object({ [LINE_EXTENSION]: line.optional() }).nullish() }),
  ).nullish(),
});
export type CasePackage = z.infer<typeof casePackage>;
export type CaseItem = CasePackage['CFItems'][number];
export type CaseAssociation = NonNullable<CasePackage['CFAssociations']>[number];
