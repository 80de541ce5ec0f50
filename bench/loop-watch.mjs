/** Loaded into a program of the product with --import: tells the delay of its event loop since the last question. The product itself knows nothing of it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;
const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
histogram.enable();

/** The histogram holds the time between two ticks: what is beyond the resolution is delay. */
const delay = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);

process.on('message', (message) => {
  if (message !== 'loop delay?') return;
  process.send({ p50: delay(histogram.percentile(50)), p99: delay(histogram.percentile(99)), max: delay(histogram.max) });
  histogram.reset();
});
process.channel?.unref();
