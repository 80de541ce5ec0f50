import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Manifest } from '@amoxtli/platform/server';

/** What our own screens may send, put beside the built API by `npm run build`; codegen makes it, a check keeps it fresh. */
export const readManifest = (file = resolve('dist/apps/api/persisted-documents.json')): Manifest => z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
