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
