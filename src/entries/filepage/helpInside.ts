import type { HelpSource } from '../../ui/Help';
import { helpFor } from '../helpFor';

/** The page brings its help along in a template, so that it is there without any network. */
export const helpInside: HelpSource = () => {
  const template = document.getElementById('help-text');
  return Promise.resolve(
    template instanceof HTMLTemplateElement ? helpFor('page', template.content) : undefined,
  );
};
