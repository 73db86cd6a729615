import type { RowRole } from '../model/region';
import type { RowShape } from './rowShape';

/** A row under judgement; `afterBlank` tells that an empty row stands before it. */
export interface JudgedRow {
  readonly shape: RowShape;
  role: RowRole;
  readonly afterBlank: boolean;
}
