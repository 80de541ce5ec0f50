import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fate, hostilePrograms } from './hostile-programs';
import type { CheckJob, PythonResult } from './python-job';
import { PythonSandbox } from './python-sandbox';

/** Time-outs are shorter than in service, so that the whole table fits in a gate; the limit of three seconds has its own test. */
const sandbox = new PythonSandbox({ wallMs: 1800, memoryBytes: 128 * 2 ** 20 });
const folder = mkdtempSync(join(tmpdir(), 'amoxtli-python-'));
const secretFile = join(folder, 'secret.txt');
const SLACK_MS = 6000;
let server: Server;
let port = 0;
let connections = 0;

beforeAll(async () => {
  writeFileSync(secretFile, 'amoxtli');
  process.env['AMOXTLI_SECRET'] = 'amoxtli';
  server = createServer(() => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  expect(await sandbox.warm()).toBe(true);
});
afterAll(async () => {
  await sandbox.close();
  server.close();
  rmSync(folder, { recursive: true });
});

function job(code: string, answers: string[]): CheckJob {
  const check = { inputs: ['2_1'], cfn: 'f', code: null, expect: 'x', extraArgs: [] };
  return { kind: 'check', program: { code, files: {} }, seed: 7, anonymousId: 'anon', checks: answers.map((answer) => ({ check, answers: [answer] })) };
}

/** A grader that uses what the hostile ones poison, and that fails if it finds a trace of them. */
const honest = `
import os, sys, json, math, re, builtins, calc, chemcalc, draganddrop, random
assert not any(hasattr(place, "LEAK") for place in (sys, math, builtins)) and "LEAK" not in globals()
assert len("abc") == 3 and str(12) == "12" and json.loads("[1]") == [1] and math.floor(2.5) == 2 and re.match("a+", "aa")
assert calc.evaluator({}, {}, "2+2") == 4 and not chemcalc.chemical_equations_equal("H2 -> H2", "O2 -> O2") and not draganddrop.grade("[]", {"1": "t"})
assert sys.getrecursionlimit() >= 1000 and random.randint(1, 1000) == 324 and sys.gettrace() is None
assert os.open(sys.path[0], os.O_RDONLY) == 3
def f(e, a):
    return {"ok": a == e, "msg": a}
`;

async function nextIsRight(): Promise<void> {
  const result = await sandbox.run(job(honest, ['x', 'the-answer-of-another']));
  expect(result).toEqual({
    kind: 'checked',
    outcomes: [
      { ok: true, inputs: [{ correctness: 'correct', share: 1, message: 'x' }], overallMessage: '' },
      { ok: true, inputs: [{ correctness: 'incorrect', share: 0, message: 'the-answer-of-another' }], overallMessage: '' },
    ],
  });
}

function fateOf(result: PythonResult): string {
  if (result.kind === 'failed') return result.error.kind;
  const outcome = result.kind === 'checked' ? result.outcomes[0] : undefined;
  if (!outcome) return 'nothing';
  if (outcome.ok) return outcome.inputs[0]?.correctness === 'incorrect' ? 'harmless' : 'ESCAPED';
  return outcome.error.kind === 'script-error' ? `script-error ${outcome.error.type}` : outcome.error.kind;
}

describe('A hostile program neither escapes nor harms the next one, when it', () => {
  it.each(hostilePrograms)('%s', async (_title, fate, code) => {
    expect(await sandbox.warm()).toBe(true);
    const started = performance.now();
    const result = await sandbox.run(job(`PORT, SECRET_FILE = ${port}, ${JSON.stringify(secretFile)}\n${code}`, ['y']));
    const took = performance.now() - started;
    const allowed: Fate[] = Array.isArray(fate) ? fate : [fate];
    expect(allowed).toContain(fateOf(result));
    expect(took).toBeLessThan(SLACK_MS);
    expect(connections).toBe(0);
    await nextIsRight();
  });

  it('there are fifty of them and more', () => {
    expect(hostilePrograms.length).toBeGreaterThanOrEqual(50);
    expect(new Set(hostilePrograms.map(([title]) => title)).size).toBe(hostilePrograms.length);
  });
});
