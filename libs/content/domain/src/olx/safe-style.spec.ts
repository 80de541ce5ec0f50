import { safeStyle } from './safe-style';

it.each<[string, string, string[]]>([
  ['text-align:center', 'text-align:center', []],
  ['Width: 50%; HEIGHT: 10PX', 'width:50%;height:10px', []],
  ['margin: 0 auto', 'margin:0 auto', []],
  ['width:99999px', '', ['width']],
  ['margin-top:-500px', '', ['margin-top']],
  ['position:fixed;text-align:left', 'text-align:left', ['position']],
  ['text-align:center url(x)', '', ['text-align']],
  ['width:calc(100% + 1px)', '', ['width']],
  ['constructor:x', '', ['constructor']],
  ['', '', []],
])('%j keeps %j', (style, kept, others) => expect(safeStyle(style)).toEqual({ kept, others }));
