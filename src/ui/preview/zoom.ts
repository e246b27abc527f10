/** How large a sheet is drawn: a share of its own size, or so that all its columns are in view. */
export type Zoom = number | 'fit';

const STEPS = [0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5, 2] as const;
/** Smaller figures nobody reads. */
const SMALLEST = 0.4;

/** @param total the width of all columns, in the sheet's own pixels */
export const zoomIn = (zoom: Zoom, room: number, total: number): number =>
  zoom === 'fit' ? Math.max(SMALLEST, Math.min(1, room / total)) : zoom;

/** The next larger or smaller step; the same where there is none. */
export function zoomStep(zoom: number, by: 1 | -1): number {
  const steps = by === 1 ? STEPS : [...STEPS].reverse();
  return steps.find((step) => (step - zoom) * by > 0.001) ?? zoom;
}
