import { areaFromA1, areaToA1 } from '../core/model/address';
import type { PlanStep } from '../core/plan/planStep';

/** Excel on the web takes 5 MB a request; paths and actions around the cells take their share. */
const BYTES_A_CHUNK = 2_500_000;
/** What a step costs on the wire beside the cells and texts that it carries. */
const BYTES_A_STEP = 600;

/** Steps in order, in chunks that each fit into one request; a write larger than that is split by its rows. */
export function chunkSteps(steps: readonly PlanStep[], limit = BYTES_A_CHUNK): readonly (readonly PlanStep[])[] {
  const chunks: PlanStep[][] = [];
  let room = 0;
  for (const step of steps.flatMap((whole) => splitWrite(whole, limit))) {
    const bytes = bytesOf(step);
    if (bytes > room) {
      chunks.push([]);
      room = limit;
    }
    chunks.at(-1)?.push(step);
    room -= bytes;
  }
  return chunks;
}

function splitWrite(step: PlanStep, limit: number): readonly PlanStep[] {
  if (step.kind !== 'writeCells' || bytesOf(step) <= limit) return [step];
  const cuts = [0];
  let bytes = BYTES_A_STEP;
  step.cells.forEach((row, index) => {
    const more = jsonBytes(row);
    if (index > 0 && bytes + more > limit) {
      cuts.push(index);
      bytes = BYTES_A_STEP;
    }
    bytes += more;
  });
  const area = areaFromA1(step.range);
  return cuts.map((from, part): PlanStep => {
    const cells = step.cells.slice(from, cuts[part + 1]);
    return { ...step, range: areaToA1({ ...area, row: area.row + from, rows: cells.length }), cells };
  });
}

function bytesOf(step: PlanStep): number {
  if (step.kind === 'writeCells') return BYTES_A_STEP + jsonBytes(step.cells);
  if (step.kind === 'remember') return BYTES_A_STEP + jsonBytes(step.value);
  return BYTES_A_STEP;
}

const encoder = new TextEncoder();
const jsonBytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;
