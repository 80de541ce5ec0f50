import { readCircuit } from './circuit-parts';

describe('the circuit that a problem begins with', () => {
  it('has its wires and parts with their values', () => {
    const drawn = '[["v",[168,144,0],{"value":"dc(1)","_json_":0},["1","0"]],["r",[296,120,5],{"name":"R1","r":"1"},["1","x"]],["L",[296,168,3],{"label":"output"},["x"]],["w",[296,216,168,216]],["view",-67,-78,1.6]]';
    expect(readCircuit(drawn)).toEqual({
      wires: [{ from: [296, 216], to: [168, 216] }],
      parts: [
        { kind: 'v', x: 168, y: 144, turns: 0, label: '', value: 'dc(1)' },
        { kind: 'r', x: 296, y: 120, turns: 1, label: 'R1', value: '1' },
        { kind: 'L', x: 296, y: 168, turns: 3, label: 'output', value: '' },
      ],
    });
  });
  it.each([[null], ['no'], ['{"a":1}'], ['[["w",[1,2]]]'], ['[[]]']])('%s is none', (text) => expect(readCircuit(text)).toEqual({ wires: [], parts: [] }));
});
