import type { RollupOnSheet } from '../core/model/rollup';
import type { PlannedRollup } from '../core/preparation';
import { readRollup, rollupRanges } from '../core/report/readRollup';
import type { WorkbookGateway } from '../gateway/workbookGateway';

/** The rollups as Excel has calculated them on their sheets, in one round trip. @throws GatewayError where Excel refuses. */
export async function readRollups(
  gateway: WorkbookGateway,
  rollups: readonly PlannedRollup[],
): Promise<readonly RollupOnSheet[]> {
  if (rollups.length === 0) return [];
  const ranges = rollups.map(({ places }) => rollupRanges(places).map((range) => ({ sheet: places.sheet, range })));
  const values = await gateway.readRanges(ranges.flat());
  let next = 0;
  return rollups.map(({ places }, index) => {
    const count = ranges[index]?.length ?? 0;
    next += count;
    return readRollup(places, values.slice(next - count, next));
  });
}
