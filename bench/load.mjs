/** A closed loop: so many at once, each sends the next when its last is answered. */
export async function each(items, work, atOnce = 16) {
  const latencies = [];
  let next = 0;
  const began = performance.now();
  const client = async () => {
    while (next < items.length) {
      const item = items[next++];
      const sent = performance.now();
      await work(item);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  const seconds = (performance.now() - began) / 1000;
  return { count: items.length, seconds, perSecond: items.length / seconds, p50: percentile(latencies, 50), p99: percentile(latencies, 99) };
}

/** Of unsorted milliseconds. */
function percentile(values, percent) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Does something every `everyMs` until stopped; answers with how long each took. */
export function sample(work, everyMs = 25) {
  const latencies = [];
  let going = true;
  const done = (async () => {
    while (going) {
      const began = performance.now();
      await work();
      latencies.push(performance.now() - began);
      await new Promise((later) => setTimeout(later, everyMs));
    }
  })();
  return async () => {
    going = false;
    await done;
    return { count: latencies.length, p50: percentile(latencies, 50), p99: percentile(latencies, 99), max: Math.max(...latencies) };
  };
}
