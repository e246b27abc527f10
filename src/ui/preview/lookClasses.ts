/** Gives each style text a class, written once into a style sheet of the page. */
export interface LookClasses {
  readonly classOf: (css: string) => string;
  readonly dispose: () => void;
}

export function createLookClasses(): LookClasses {
  const sheet = new CSSStyleSheet();
  const names = new Map<string, string>();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return {
    classOf(css) {
      const known = names.get(css);
      if (known !== undefined) return known;
      const name = `look-${names.size}`;
      names.set(css, name);
      sheet.insertRule(`.sheet td.${name}{${css}}`, sheet.cssRules.length);
      return name;
    },
    dispose() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}
