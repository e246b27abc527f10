import type { HelpSource } from '../ui/Help';
import { helpFor } from './helpFor';

/** The help page lies beside the pane; its pictures are asked for when they are shown. */
export const fetchHelp: HelpSource = async () => {
  try {
    const response = await fetch('help.html');
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const articles = document.createDocumentFragment();
    articles.append(...page.querySelectorAll('article'));
    return helpFor('pane', articles);
  } catch {
    return undefined;
  }
};
