/** A work is run again until it has been run so often or has taken so long, warming up apart. */
const RUNS = 5;
const ENOUGH_MILLISECONDS = 1_500;

/** Middle one of some runs of a work, in milliseconds. */
export function median(work: () => unknown): number {
  const times: number[] = [];
  for (let spent = 0; times.length <= RUNS && spent < ENOUGH_MILLISECONDS;) {
    const start = performance.now();
    work();
    const time = performance.now() - start;
    times.push(time);
    spent += time;
  }
  const counted = times.length > 1 ? times.slice(1) : times;
  return counted.sort((a, b) => a - b)[Math.floor(counted.length / 2)] ?? 0;
}
