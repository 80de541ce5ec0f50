/** Attainment of every teacher recomputed from the log, in log rows per second; as a ratio to a plain scan that brings the same rows over the same wire in the same run. */
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { build } from '../tools/build.mjs';
import { startSite } from './site.mjs';
import { runCli } from '../tools/local-server.mjs';

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false }, teachers: { type: 'string', default: '100000' }, lines: { type: 'string', default: '2' } } });
const teachers = Number(options.teachers);
const lines = Number(options.lines);
const PAGE = 9000;

/** Invented teachers with `lines` of evidence in each of the 18 competencies: a course and judged work, over five years. */
const FILL = [
  `insert into identity.learner (learner_id, display_name) select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Banco' from generate_series(1, $1::int) n`,
  `insert into competency.log_entry (learner_id, competency_id, entry_id, kind, at, evidence_kind, score, judged, attains)
   select l.learner_id, c.competency_id, gen_random_uuid(), 'CREDIT', now() - (random() * 1800) * interval '1 day', case when k % 2 = 1 then 'AUTOMATIC' else 'SUBMITTED' end, round(random()::numeric, 2), k % 2 = 0, false
   from identity.learner l, competency.competency c join competency.framework f using (framework_id), generate_series(1, $1::int) k
   where l.display_name = 'Banco' and c.kind = 'COMPETENCY' and f.code = 'ict-cft' and f.version = '3'`,
];

/** The rows as they lie, in the order of the key, and nothing done with them. */
async function scan(client) {
  let rows = 0;
  await client.query('begin');
  await client.query(`declare plain cursor for select learner_id, competency_id, entry_id, kind, at, evidence_kind, score, judged, attains, of_entry, reason, evidence_id from competency.log_entry order by learner_id, competency_id, entry_id`);
  for (;;) {
    const { rowCount } = await client.query(`fetch ${PAGE} from plain`);
    rows += rowCount;
    if (rowCount < PAGE) break;
  }
  await client.query('commit');
  return rows;
}

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return [(performance.now() - began) / 1000, result];
}

await build();
const site = await startSite();
const owner = new Client({ connectionString: site.env.DATABASE_URL });
await owner.connect();
try {
  await owner.query(FILL[0], [teachers]);
  await owner.query(FILL[1], [lines]);
  await owner.query('analyze');
  const [plain, rows] = await timed(() => scan(owner));
  const [first] = await timed(() => runCli(['recompute'], site.env));
  const [again] = await timed(() => runCli(['recompute'], site.env));
  const { rows: attained } = await owner.query('select count(*)::int as n from competency.attainment where attained');
  const report = { teachers, rows, attained: attained[0].n, scanRowsPerSecond: rows / plain, firstRowsPerSecond: rows / first, firstRatio: plain / first, againRowsPerSecond: rows / again, againRatio: plain / again };
  const text = Object.entries(report).map(([name, value]) => `${name.padEnd(24)}${value.toLocaleString('en', { maximumSignificantDigits: 4 })}`);
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${text.join('\n')}\n`);
} finally {
  await owner.end();
  await site.stop();
}
