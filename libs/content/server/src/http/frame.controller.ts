import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Clock, parseIntId } from '@amoxtli/platform/domain';
import { CLOCK, CONFIG, type Config, Public, isSignedPath, signPath } from '@amoxtli/platform/server';
import { PublicationStore } from '../data/publication.store';

const HOURS = 6;

/** The path of one block's active content, without host. */
const pathOf = (runId: number, version: number, blockId: number) => `/c/${runId}/${version}/${blockId}`;

/** An address on the content origin that opens one block's active content for six hours; given only to who may read the unit. */
export function frameUrl(config: Config, now: Date, block: { runId: number; version: number; blockId: number }): string {
  const path = pathOf(block.runId, block.version, block.blockId);
  const until = Math.ceil(now.getTime() / 3_600_000 + HOURS) * 3600;
  return `${config.contentUrl}${path}?until=${until}&sig=${signPath(config.SECRET_KEY, path, until)}`;
}

/**
 * Course html with scripts, styles or frames of its own, whole as its author wrote it. It is served on another host, without cookies, under a
 * sandbox that gives it an origin of nobody's: it can draw and compute, and reach neither the app nor the person's session.
 */
@Controller()
export class FrameController {
  private readonly contentHost: string;

  constructor(
    private readonly publications: PublicationStore,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.contentHost = new URL(config.contentUrl).host;
  }

  @Public()
  @Get('c/:run/:version/:block')
  async serve(
    @Param('run') run: string,
    @Param('version') version: string,
    @Param('block') block: string,
    @Query('until') until: string,
    @Query('sig') sig: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const [runId, versionNumber, blockId] = [parseIntId(run), parseIntId(version), parseIntId(block)];
    const now = this.clock.now().getTime() / 1000;
    const known = runId !== null && versionNumber !== null && blockId !== null;
    const allowed = known && req.headers.host === this.contentHost && isSignedPath(this.config.SECRET_KEY, pathOf(runId, versionNumber, blockId), Number(until), String(sig), now);
    const html = allowed ? await this.publications.frame(runId, versionNumber, blockId) : null;
    if (html === null) {
      res.status(404).type('text/plain').send('No encontramos este contenido.');
      return;
    }
    res.set({
      'Content-Security-Policy': `sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src ${this.config.contentUrl} https: data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src https:; form-action 'none'; base-uri 'none'; frame-ancestors ${this.config.publicUrl}`,
      'Cache-Control': 'private, max-age=300',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
    res.removeHeader('X-Frame-Options');
    res.removeHeader('Cross-Origin-Opener-Policy');
    res.type('text/html; charset=utf-8').send(page(html));
  }
}

/**
 * For pages that give a problem its answer: the app asks by the names of the author's functions, and gets what they return as text, then and whenever
 * somebody does something in it. Whoever asks
 * must be the page around; what is answered is only ever this frame's own.
 */
const BRIDGE = `<script>(function(){function find(path){if(!path)return null;var at=window,last=window;path.split('.').forEach(function(name){last=at;at=at==null?null:at[name]});return typeof at==='function'?at.bind(last):null}
function text(value){return value==null?null:typeof value==='string'?value:JSON.stringify(value)}var last=null;
addEventListener('message',function(event){var asked=event.data;if(event.source!==parent||!asked)return;
if(asked.type==='amoxtli:restore'){var set=find(asked.set);if(set)set(asked.state)}
if(asked.type!=='amoxtli:ask')return;last=asked;if(!asked.quiet)tell()});
function tell(){if(!last)return;var grade=find(last.grade),get=find(last.get);
parent.postMessage({type:'amoxtli:answer',id:last.id,answer:grade?text(grade()):null,state:get?text(get()):null,missing:!grade},'*')}
['input','change','click','keyup','pointerup'].forEach(function(what){addEventListener(what,function(){setTimeout(tell,30)},true)})})()</script>`;

/** The smallest page around the author's html: readable defaults, and its height told to the app. */
const page = (html: string) => `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Contenido del curso</title>
<style>body{margin:0;font:16px/1.6 system-ui,sans-serif;color:#23201b;overflow-wrap:anywhere}img,video,iframe,table{max-width:100%}</style></head>
<body>${html}
<script>(function(){var last=0;function tell(){var h=document.documentElement.scrollHeight;if(h!==last){last=h;parent.postMessage({type:'amoxtli:height',height:h},'*')}}
addEventListener('load',tell);if(window.ResizeObserver)new ResizeObserver(tell).observe(document.body);tell()})()</script>
${BRIDGE}
</body></html>`;
