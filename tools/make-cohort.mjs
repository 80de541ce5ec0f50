/** `node tools/make-cohort.mjs`: writes seed/competency/cohort.json, sixty invented teachers with what they have shown. The same file every time. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How many in each state (INEGI). Two well above ten, seven below, so that what a report keeps back can be seen. */
const STATES = { 20: 22, 30: 17, '07': 7, 16: 4, 12: 3, 21: 3, 31: 2, 32: 1, '08': 1 };

/** Level, service, subject, and how often. */
const POSTS = [
  ['secundaria', 'telesecundaria', 'Todas las asignaturas', 9],
  ['primaria', 'general', '3.º y 4.º', 4],
  ['primaria', 'indigena', 'Multigrado', 6],
  ['primaria', 'comunitario', 'Unitaria', 3],
  ['preescolar', 'indigena', 'Multigrado', 2],
  ['preescolar', 'general', '2.º', 2],
  ['secundaria', 'tecnica', 'Matemáticas', 2],
  ['secundaria', 'general', 'Español', 2],
  ['media-superior', 'telebachillerato-comunitario', 'Ciencias', 3],
  ['especial', 'usaer', 'Apoyo', 1],
];

/** Nobody is called so: plants and animals, and a surname that says what they are. */
const GIVEN = ['Ajolote', 'Ahuehuete', 'Amapola', 'Cacomixtle', 'Cempasúchil', 'Colibrí', 'Jacaranda', 'Mazorca', 'Nopal', 'Quetzal', 'Tlacuache', 'Zapote'];
const SECOND = ['Chapulín', 'Copal', 'Huizache', 'Luciérnaga', 'Mezquite'];

/** How likely a teacher has anything to show in an aspect: 2 (assessment), 3 (pedagogy) and 6 (own learning) draw most. */
const ASPECTS = { 1: 0.5, 2: 0.9, 3: 0.88, 4: 0.75, 5: 0.7, 6: 0.85 };
const FURTHER = { KD: 0.45, KC: 0.32 };
/** Means of four criteria, each 0.4, 0.7 or 1. */
const JUDGED = [0.475, 0.55, 0.7, 0.775, 0.775, 0.85, 0.925, 1];
/** Three years and a month: past what any rule with three years counts. */
const EXPIRED = 1130;

export function makeCohort() {
  const chance = mulberry32(7);
  const pick = (all) => all[Math.floor(chance() * all.length)];
  const posts = POSTS.flatMap(([level, service, subject, times]) => Array.from({ length: times }, () => ({ level, service, subject })));
  const states = Object.entries(STATES).sort(([a], [b]) => a.localeCompare(b)).flatMap(([state, count]) => Array.from({ length: count }, () => state));
  return states.map((state, at) => {
    const institution = chance() < 0.4 ? 'AMOXTLI' : null;
    return {
      name: `${GIVEN[at % GIVEN.length]} ${SECOND[Math.floor(at / GIVEN.length)]} de Ejemplo`,
      email: `docente-${String(at + 1).padStart(2, '0')}@ejemplo.invalid`,
      state,
      ...pick(posts),
      institution,
      confirmed: institution !== null && chance() < 0.7,
      evidence: evidenceOf(chance, pick),
    };
  });
}

/** Up the ladder in each aspect, as far as chance and diligence reach; nobody is at one level in everything. */
function evidenceOf(chance, pick) {
  const diligence = 0.75 + 0.45 * chance();
  const found = [];
  for (const [aspect, likely] of Object.entries(ASPECTS)) {
    if (chance() > likely * diligence) continue;
    found.push(...shown(`KA.${aspect}`, chance, pick));
    for (const level of ['KD', 'KC']) {
      if (chance() > FURTHER[level] * diligence) break;
      found.push(...shown(`${level}.${aspect}`, chance, pick));
    }
  }
  return found.sort((a, b) => b.daysAgo - a.daysAgo);
}

/** What one competency got: a course passed, work handed in and mostly judged, sometimes what was known before or what a colleague or oneself says. */
function shown(competency, chance, pick) {
  const old = chance() < 0.1;
  const daysAgo = old ? EXPIRED + Math.floor(chance() * 400) : 20 + Math.floor(chance() * 900);
  const all = [];
  const add = (kind, score, judged, later) => all.push({ competency, kind, score, daysAgo: Math.max(daysAgo - later, 1), judged });
  if (!competency.startsWith('KC') && chance() < 0.85) add('AUTOMATIC', Math.round((0.6 + 0.4 * chance()) * 100) / 100, false, 0);
  if (chance() < 0.94) add('SUBMITTED', pick(JUDGED), chance() < 0.9, 15);
  if (chance() < 0.1) add('PRIOR', pick(JUDGED.slice(2)), true, 5);
  if (chance() < 0.15) add('PEER', pick(JUDGED), false, 10);
  if (chance() < 0.2) add('SELF', pick(JUDGED), false, 0);
  return all;
}

/** Chance that is the same every time (mulberry32, public domain). */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One line for each thing shown: a change reads well in a diff. */
export function cohortText() {
  const line = ({ evidence, ...teacher }) => `  {${JSON.stringify(teacher).slice(1, -1)}, "evidence": [\n${evidence.map((e) => `    ${JSON.stringify(e)}`).join(',\n')}\n  ]}`;
  const note = 'Invented by tools/make-cohort.mjs: nobody of these exists. No CURP, no key of a school. Addresses end in .invalid, so no letter can arrive.';
  return `{\n "note": ${JSON.stringify(note)},\n "framework": "ict-cft",\n "version": "3",\n "teachers": [\n${makeCohort().map(line).join(',\n')}\n ]\n}\n`;
}

export const cohortFile = join(resolve(import.meta.dirname, '..'), 'seed/competency/cohort.json');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(cohortFile, cohortText());
