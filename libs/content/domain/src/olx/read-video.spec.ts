import { readVideo } from './read-video';
import { readXml } from './read-xml';

const targets = { assets: new Set(['v.webm', 'es.vtt', 'subs_abc.srt.sjson', 'mi_video.srt']), unitOf: new Map<string, string>() };

function read(xml: string) {
  const element = readXml(xml);
  if (!element.ok) throw new Error(element.error.detail);
  return readVideo(element.value.attributes, element.value, targets);
}

it('reads files, captions and times', () => {
  const { video } = read(`<video html5_sources='["/static/v.webm"]' transcripts='{"es":"es.vtt"}' start_time="00:00:05" end_time="00:01:00" download_video="true"><source src="https://x.mx/a.mp4"/></video>`);
  expect(video).toEqual({
    sources: [{ url: 'asset:v.webm', mediaType: 'video/webm' }, { url: 'https://x.mx/a.mp4', mediaType: 'video/mp4' }],
    youtubeId: null, captions: [{ language: 'es', assetPath: 'es.vtt' }], downloadAllowed: true, startSeconds: 5, endSeconds: 60,
  });
});

it.each([
  ['<video youtube="0.75:aaaaaaaaaaa,1.00:bbbbbbbbbbb"/>', 'bbbbbbbbbbb'],
  ['<video youtube_id_1_0="ccccccccccc"/>', 'ccccccccccc'],
  ['<video youtube="1.00:&quot;&gt;&lt;x"/>', null],
  ['<video youtube="" youtube_id_1_0=""/>', null],
])('%s has the YouTube id %j', (xml, id) => expect(read(xml).video.youtubeId).toBe(id));

it.each<[string, string[]]>([
  ['<video sub="abc"/>', ['subs_abc.srt.sjson']],
  ['<video transcripts=\'{"es":"mi video.srt"}\'/>', ['mi_video.srt']],
  ['<video><transcript language="es" src="/static/es.vtt"/></video>', ['es.vtt']],
  ['<video transcripts="no es JSON"/>', []],
])('%s finds the captions %j', (xml, paths) => expect(read(xml).video.captions.map(({ assetPath }) => assetPath)).toEqual(paths));

it('tells which files it did not find, and plays no other scheme', () => {
  const reading = read(`<video html5_sources='["/static/no.mp4","javascript:x","data:text/html,x"]' transcripts='{"es":"no.srt"}'/>`);
  expect([reading.video.sources, reading.unresolved, reading.missingCaptions]).toEqual([[], ['/static/no.mp4'], ['no.srt']]);
});
