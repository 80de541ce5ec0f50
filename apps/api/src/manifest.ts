import manifest from '../../../libs/graphql/web/src/generated/persisted-documents.json';
import type { Manifest } from '@amoxtli/platform/server';

/** What our own screens send; made by codegen, committed, checked fresh. */
export const manifestOfScreens: Manifest = manifest;
