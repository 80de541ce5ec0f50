import { parseCaptions, toTranscript, toWebVtt } from './captions';

const SRT = `1
00:00:01,000 --> 00:00:03,500
Hola, <i>bienvenida</i>.

2
01:02:03,004 --> 01:02:05,000
Dos
líneas

3
no es tiempo
`;

describe('captions', () => {
  it('of SubRip become WebVTT without markup', () => {
    expect(toWebVtt(parseCaptions(SRT, 'a.srt'))).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:03.500\nHola, bienvenida.\n\n01:02:03.004 --> 01:02:05.000\nDos\nlíneas\n');
  });
  it('of WebVTT keep their times, also without hours', () => {
    expect(parseCaptions('WEBVTT\n\nuno\n00:01.000 --> 00:02.000 align:start\nHola', 'a.vtt')).toEqual([{ from: 1000, to: 2000, text: 'Hola' }]);
  });
  it('of the old JSON form are read, and what is not JSON gives none', () => {
    expect(parseCaptions('{"start":[0,5],"end":[4,9],"text":["Uno","&nbsp;"]}', 'subs_x.srt.sjson')).toEqual([{ from: 0, to: 4, text: 'Uno' }]);
    expect(parseCaptions('{', 'subs_x.srt.sjson')).toEqual([]);
  });
  it('cannot smuggle a timing line into a text', () => {
    const vtt = toWebVtt([{ from: 0, to: 1, text: 'a\n\n00:00:09.000 --> 00:00:10.000\nb' }]);
    expect(parseCaptions(vtt, 'x.vtt')).toHaveLength(1);
  });
  it('read as paragraphs', () => expect(toTranscript(parseCaptions(SRT, 'a.srt'))).toEqual([['p', {}, 'Hola, bienvenida. Dos líneas']]));
});
