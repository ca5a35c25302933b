/** Cells that a name refers to, zero-based; `null` bounds are a whole column or row. */
export interface Area {
  readonly sheet: string;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}
