/**
 * The disposable process. Jobs come as JSON lines on descriptor 0 and go as JSON lines on descriptor 3; both are read and
 * written without an event loop, so nothing else ever runs here. Started by python-process.ts.
 */
import { readSync, writeSync } from 'node:fs';
import { disarm } from './disarm.mjs';
import { startInterpreter } from './interpreter.mjs';

const options = JSON.parse(process.argv[2]);
disarm();
const interpreter = await startInterpreter(options);
send({ ready: true });
for (const line of lines()) {
  const { id, runs } = JSON.parse(line);
  const results = [];
  for (const run of runs) {
    results.push(interpreter.run(run));
    interpreter.restore();
  }
  send({ id, results, worn: interpreter.isWorn() });
}

function send(message) {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let at = 0; at < bytes.length; ) at += retried(() => writeSync(3, bytes, at));
}

function* lines() {
  const chunk = Buffer.alloc(65_536);
  let parts = [];
  for (;;) {
    const count = retried(() => readSync(0, chunk));
    if (count === 0) return;
    let rest = Buffer.from(chunk.subarray(0, count));
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8');
      parts = [];
      rest = rest.subarray(end + 1);
    }
    parts.push(rest);
  }
}

/** The pipe may be non-blocking; then we sleep a little instead of spinning. */
function retried(operation) {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      return operation();
    } catch (error) {
      if (error.code === 'EOF') return 0;
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(clock, 0, 0, 1);
    }
  }
}
