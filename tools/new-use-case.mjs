/** `npm run new:use-case -- <context> <verb-noun>`: the file of one verb, and its failing test that says what it must do. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contexts } from '../architecture.mjs';
import { root } from './install.mjs';
import { pascal } from './new-context.mjs';

const useCase = (name) => `import { Injectable } from '@nestjs/common';
import { Database } from '@amoxtli/platform/server';

@Injectable()
export class ${pascal(name)} {
  constructor(private readonly db: Database) {}

  /** Says what it does, what it answers, and what it refuses. */
  async run(learnerId: string): Promise<void> {
    await this.db.transaction(async () => {
      throw new Error(\`${name}: not written yet for \${learnerId}\`);
    });
  }
}
`;

const spec = (name) => `import { TestApi } from '../harness/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api?.stop());

it('${name.replaceAll('-', ' ')}: say here what a person sees', async () => {
  const person = await api.person();
  expect(await person.mutate('${name.replace(/-([a-z])/g, (_, l) => l.toUpperCase())}', '${pascal(name)}Input', {}, '__typename')).toEqual({ __typename: '' });
});
`;

/** Files to write for a use case: \`{ path: text }\`. */
export function filesOf(context, name) {
  if (!contexts[context]?.includes('server')) throw new Error(`${context} has no server floor`);
  if (!/^[a-z]+(-[a-z]+)+$/.test(name ?? '')) throw new Error('a use case is named after its verb: submit-answer');
  return {
    [`libs/${context}/server/src/use-cases/${name}.ts`]: useCase(name),
    [`apps/api/test/${context}/${name}.int.spec.ts`]: spec(name),
  };
}

if (process.argv[1] === import.meta.filename) {
  try {
    for (const [path, text] of Object.entries(filesOf(...process.argv.slice(2)))) {
      if (existsSync(join(root, path))) throw new Error(`${path} is there already`);
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      process.stdout.write(`${path}\n`);
    }
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
