import type { Page } from 'playwright-core';

/** Writes everything twice as large and leaves the window as it is, as somebody sets it who sees badly (WCAG 1.4.4). */
export const doubleText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    for (const provider of document.querySelectorAll<HTMLElement>('.fui-FluentProvider')) {
      // a provider inside another one has the sizes of its theme
      provider.removeAttribute('style');
      const sizes = getComputedStyle(provider);
      const steps = ['Base100', 'Base200', 'Base300', 'Base400', 'Base500', 'Base600', 'Hero700', 'Hero800'];
      for (const name of steps.flatMap((step) => [`--fontSize${step}`, `--lineHeight${step}`])) {
        const size = Number.parseFloat(sizes.getPropertyValue(name));
        if (size > 0) provider.style.setProperty(name, `${String(size * 2)}px`);
      }
    }
  });

/** Buttons and headings of which a part cannot be read: they end outside the window, or cut their own text off. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth: width, scrollWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('button, h1, h2, summary, label')].filter(
      (element) => {
        // what scrolls by itself, such as the tabs of sheets and a matrix, is reached there
        if (element.offsetParent === null || element.closest('[role="toolbar"], [role="grid"]') !== null)
          return false;
        const { left, right } = element.getBoundingClientRect();
        const isClipped =
          getComputedStyle(element).overflow !== 'visible' && element.scrollWidth > element.clientWidth;
        return left < -1 || right > width + 1 || isClipped;
      },
    );
    return [
      ...(scrollWidth > width ? [`${String(scrollWidth)} px`] : []),
      ...cut.map((one) => one.innerText),
    ];
  });
