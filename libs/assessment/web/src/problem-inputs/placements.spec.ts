import { type Placement, put, putAll, readPlacements, writePlacements } from './placements';

const at = (id: string, place: Placement['place']): Placement => ({ id, place });
const once = { reusable: false, onePerTarget: true };

describe('things on a picture', () => {
  it.each<[string | undefined, Placement[]]>([
    ['[{"1":"t1"},{"2":[40,12]}]', [at('1', 't1'), at('2', [40, 12])]],
    ['[{"1":"t1","2":"t2"}]', [at('1', 't1'), at('2', 't2')]],
    ['{"1":"t1"}', []],
    ['[{"1":7}]', []],
    ['no', []],
    [undefined, []],
  ])('%s reads as %j', (value, placements) => expect(readPlacements(value)).toEqual(placements));

  it('are kept as the scripts of courses read them', () => {
    expect(writePlacements([at('1', 't1'), at('2', [4, 5])])).toEqual(['[{"1":"t1"},{"2":[4,5]}]']);
    expect(writePlacements([])).toEqual([]);
  });

  it.each([
    ['a thing moves', put([at('1', 't1')], '1', 't2', once), [at('1', 't2')]],
    ['a target for one gives up what it holds', put([at('1', 't1')], '2', 't1', once), [at('2', 't1')]],
    ['a target for many keeps it', put([at('1', 't1')], '2', 't1', { ...once, onePerTarget: false }), [at('1', 't1'), at('2', 't1')]],
    ['a pattern stays where it is and is put elsewhere too', put([at('1', 't1')], '1', 't2', { ...once, reusable: true }), [at('1', 't1'), at('1', 't2')]],
    ['the same place twice is once', put([at('1', 't1')], '1', 't1', { reusable: true, onePerTarget: false }), [at('1', 't1')]],
    ['a pattern goes to all its places at once', putAll([at('1', 't1'), at('2', 't2')], '1', ['t2', 't3'], once), [at('1', 't2'), at('1', 't3')]],
    ['a thing is taken away', put([at('1', 't1'), at('2', 't2')], '1', null, once), [at('2', 't2')]],
    ['two may lie at one point', put([at('1', [5, 5])], '2', [5, 5], once), [at('1', [5, 5]), at('2', [5, 5])]],
  ])('%s', (_, placements, expected) => expect(placements).toEqual(expected));
});
