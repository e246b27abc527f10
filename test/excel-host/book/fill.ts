import type { Json } from '../wire/member';
import { colorOf, fileColor } from './color';
import { childOf, element, type XmlElement } from './xml';

/** A cell's own fill; in a conditional format a solid fill stands in the other colour of the pattern. */
export type FillOwner = 'cell' | 'conditional';

/** "#FFFFFF" without a fill, as Excel answers for a cell; "" for a conditional format. */
export function readFill(fill: XmlElement | undefined, owner: FillOwner, theme: readonly string[]): string {
  const pattern = fill === undefined ? undefined : childOf(fill, 'patternFill');
  const type = pattern?.attributes.get('patternType');
  const none = owner === 'cell' ? '#FFFFFF' : '';
  if (pattern === undefined || type === 'none') return none;
  const [first, second] = owner === 'cell' ? ['fgColor', 'bgColor'] : ['bgColor', 'fgColor'];
  return (
    colorOf(childOf(pattern, first ?? ''), theme) ??
    colorOf(owner === 'conditional' ? childOf(pattern, second ?? '') : undefined, theme) ??
    none
  );
}

export function changeFill(fill: XmlElement, owner: FillOwner, value: Json | undefined): void {
  if (value === undefined || value === '') {
    fill.children.splice(
      0,
      fill.children.length,
      ...(owner === 'cell' ? [element('patternFill', { patternType: 'none' })] : []),
    );
    return;
  }
  const rgb = fileColor(value);
  const pattern =
    owner === 'cell'
      ? element('patternFill', { patternType: 'solid' }, [
          element('fgColor', { rgb }),
          element('bgColor', { indexed: '64' }),
        ])
      : element('patternFill', {}, [element('bgColor', { rgb })]);
  fill.children.splice(0, fill.children.length, pattern);
}
