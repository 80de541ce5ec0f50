import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { type ProcessLimits, commandOfChild } from './child-command';

export type RunReply = { kind: 'results'; results: string[]; worn: boolean } | { kind: 'died'; of: 'timeout' | 'memory' | 'unknown' };

const message = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number(), results: z.array(z.string()), worn: z.boolean() }),
]);
type Cause = 'timeout' | 'memory' | 'unknown';
type Waiting = { id: number; count: number; settle: (reply: RunReply) => void };

const WATCH_MS = 100;
const PAGE_BYTES = 4096;

/** One disposable process. Runs one job at a time; whatever is unclear about it, it is killed. */
export class PythonProcess {
  jobs = 0;
  readonly ready: Promise<boolean>;
  private readonly child: ChildProcess;
  private readonly gone: Promise<void>;
  private waiting: Waiting | null = null;
  private cause: Cause = 'unknown';
  private parts: Buffer[] = [];
  private pending = 0;
  private dead = false;
  private settleReady: (ready: boolean) => void = () => undefined;

  constructor(private readonly limits: ProcessLimits) {
    const { command, args, options } = commandOfChild(limits);
    this.child = spawn(command, args, { ...options, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
    this.ready = new Promise((resolve) => {
      this.settleReady = resolve;
    });
    const late = setTimeout(() => this.kill('timeout'), limits.startMs);
    this.gone = new Promise((resolve) => {
      const end = () => {
        clearTimeout(late);
        this.end();
        resolve();
      };
      this.child.once('error', end).once('exit', end);
    });
    void this.ready.then(() => clearTimeout(late));
    this.input.on('error', () => this.kill('unknown'));
    this.output.on('data', (chunk: Buffer) => this.read(chunk)).on('error', () => this.kill('unknown'));
  }

  get isAlive(): boolean {
    return !this.dead;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Sends the runs of one job. Never rejects; a process that died or was killed says of what. */
  async run(runs: string[]): Promise<RunReply> {
    if (this.dead || this.waiting) return { kind: 'died', of: 'unknown' };
    this.jobs += 1;
    const id = this.jobs;
    const wall = setTimeout(() => this.kill('timeout'), this.limits.wallMs);
    const watch = setInterval(() => void this.watchMemory(), WATCH_MS);
    const reply = await new Promise<RunReply>((settle) => {
      this.waiting = { id, count: runs.length, settle };
      this.input.write(`${JSON.stringify({ id, runs })}\n`);
    });
    clearTimeout(wall);
    clearInterval(watch);
    return reply;
  }

  kill(cause: Cause): void {
    this.cause = cause;
    this.child.kill('SIGKILL');
  }

  async close(): Promise<void> {
    this.kill('unknown');
    await this.gone;
  }

  private get input(): Writable {
    return this.child.stdin ?? missing();
  }

  private get output(): Readable {
    const pipe = this.child.stdio[3];
    return pipe && 'read' in pipe ? pipe : missing();
  }

  /** The process speaks in lines; a longer one than its results can be is not from our program. */
  private read(chunk: Buffer): void {
    this.parts.push(chunk);
    this.pending += chunk.length;
    if (this.pending > (this.waiting?.count ?? 1) * this.limits.resultBytes * 2 + PAGE_BYTES) return this.kill('unknown');
    if (chunk.at(-1) !== 10) return;
    const line = Buffer.concat(this.parts).toString('utf8');
    this.parts = [];
    this.pending = 0;
    this.take(line);
  }

  private take(line: string): void {
    const parsed = message.safeParse(parseJson(line));
    if (!parsed.success) return this.kill('unknown');
    if ('ready' in parsed.data) return this.settleReady(true);
    const { waiting } = this;
    const { id, results, worn } = parsed.data;
    if (!waiting || waiting.id !== id || waiting.count !== results.length) return this.kill('unknown');
    this.waiting = null;
    waiting.settle({ kind: 'results', results, worn });
  }

  private end(): void {
    this.dead = true;
    this.settleReady(false);
    this.waiting?.settle({ kind: 'died', of: this.cause });
    this.waiting = null;
  }

  private async watchMemory(): Promise<void> {
    if (process.platform !== 'linux' || this.child.pid === undefined) return;
    const text = await readFile(`/proc/${this.child.pid}/statm`, 'utf8').catch(() => '');
    if (Number(text.split(' ')[1] ?? 0) * PAGE_BYTES > this.limits.residentBytes) this.kill('memory');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function missing(): never {
  throw new Error('the process was started without pipes');
}
