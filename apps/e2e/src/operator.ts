// eslint-disable-next-line @nx/enforce-module-boundaries -- `tools` is no project: the operator's command, as jest-site.mjs runs it.
import { runCli } from '../../../tools/local-server.mjs';

const environment = process.env['AMOXTLI_SITE_ENV'];

/** For journeys that need the operator's command, so a site that this run started: elsewhere it is somebody else's. */
export const describeOperated = (name: string, inside: () => void): void => (environment ? describe : describe.skip)(name, inside);

/** `npm run cli -- …` on the site; answers with what it said. */
export const operate = (...args: string[]): Promise<string> => runCli(args, JSON.parse(environment ?? '{}'));
