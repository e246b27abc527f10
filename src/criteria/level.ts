export type Comparison = '>=' | '<=' | '>' | '<' | '=';

/** A further condition inside a level: "(≥ 50% cứng hóa)", "(≥10% từ hệ thống cấp nước tập trung)". */
export interface LevelPart {
  /** What is measured, as written: "cứng hóa". */
  readonly name: string;
  readonly op: Comparison;
  readonly value: number;
  readonly unit: Unit;
}

/** The grades that Vietnamese reviews use, worst first. */
export type Grade = 'yeu' | 'trung-binh' | 'kha' | 'tot' | 'xuat-sac';

/**
 * A required level (mức đạt chuẩn).
 * - figure: "≥ 75%", "≤ 13%", "≥ 42 triệu đồng"; `parts` are the named conditions beside the main one
 * - range: "75% - 80%": the lower bound is what has to be reached, unless the indicator wants little
 * - mark: "Đạt"; `presence` where the table asks whether there is something: "Có"
 * - none: "Không": nothing of the kind may exist (0 houses)
 * - grade: "Khá"; degree: "Mức độ 3"
 */
export type Level =
  | {
      readonly code: 'figure';
      readonly op: Comparison;
      readonly value: number;
      readonly unit: Unit;
      readonly parts: readonly LevelPart[];
    }
  | { readonly code: 'range'; readonly from: number; readonly to: number; readonly unit: Unit }
  | { readonly code: 'mark'; readonly presence?: true }
  | { readonly code: 'none' }
  | { readonly code: 'grade'; readonly grade: Grade }
  | { readonly code: 'degree'; readonly degree: number };

/** Units of figures and levels. Money is kept in million đồng. */
export type Unit =
  | 'percent'
  | 'million-dong'
  | 'square-metre'
  | 'litre'
  /** Things counted: houses, households, models, organisations. */
  | 'count'
  /** A bare number: whatever the indicator's own unit is. */
  | 'plain';
