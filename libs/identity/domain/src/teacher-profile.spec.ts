import { type TeacherForm, checkTeacher } from './teacher-profile';

const form: TeacherForm = { state: '14', level: 'secundaria', service: 'tecnica', subject: 'Química', cct: '14DST0100K', shift: 'matutino', curp: null };
const check = (change: Partial<TeacherForm>) => checkTeacher({ ...form, ...change }, 2026);

describe('the data of a teacher', () => {
  it('whole are taken as they are', () =>
    expect(check({})).toEqual({ ok: true, facts: { state: '14', level: 'secundaria', service: 'tecnica', subject: 'Química', cct: '14DST0100K', shift: 'matutino' }, curp: null, cctLetterExpected: null }));

  it('may be no more than state and level', () => expect(check({ service: null, subject: null, cct: null, shift: null })).toMatchObject({ ok: true, facts: { cct: null, shift: null, service: null } }));

  it('left empty are taken from the key of the school', () => expect(check({ state: null, level: null, service: null })).toMatchObject({ ok: true, facts: { state: '14', level: 'secundaria', service: 'tecnica' } }));
  it('do not take the service of another level', () => expect(check({ level: 'primaria', service: null })).toMatchObject({ ok: true, facts: { level: 'primaria', service: null } }));
  it('with an unexpected letter are taken, and the letter is told', () => expect(check({ cct: '14DST0100A' })).toMatchObject({ ok: true, facts: { cct: '14DST0100A' }, cctLetterExpected: 'K' }));
  it('with the generic CURP are taken', () => expect(check({ curp: 'xexx010101hnexxxa4' })).toMatchObject({ ok: true, curp: { kind: 'generic' } }));

  it.each<[Partial<TeacherForm>, string, string]>([
    [{ state: null, cct: null, shift: null }, 'state', 'empty'],
    [{ state: '33', cct: null, shift: null }, 'state', 'unknown'],
    [{ level: null, service: null, cct: '14ADG0503N' }, 'level', 'empty'],
    [{ level: 'kinder', service: null }, 'level', 'unknown'],
    [{ service: 'usaer' }, 'service', 'not-of-level'],
    [{ subject: 'x'.repeat(81) }, 'subject', 'too-long'],
    [{ subject: 'AAAA000101HDFXXX09' }, 'subject', 'looks-like-curp'],
    [{ cct: '14DST0100' }, 'cct', 'cct-length'],
    [{ cct: '14DS00100K' }, 'cct', 'cct-shape'],
    [{ cct: '44DST0100K' }, 'cct', 'cct-state'],
    [{ state: '15' }, 'cct', 'cct-other-state'],
    [{ shift: null }, 'shift', 'empty'],
    [{ shift: 'de noche' }, 'shift', 'unknown'],
    [{ cct: null }, 'shift', 'shift-without-cct'],
    [{ curp: 'AAAA' }, 'curp', 'curp-length'],
    [{ curp: 'AAAA001301HDFXXX09' }, 'curp', 'curp-date'],
  ])('refuses %j', (change, field, code) => expect(check(change)).toEqual({ ok: false, problems: [{ field, code }] }));
});
