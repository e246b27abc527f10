import { carriedPart } from './carriedPart';

/**
 * The one-file page is opened by this alone: the page's own script is carried like its other parts, and runs as a
 * script of the page, whose policy names the script's hash. So nothing is asked for, and no text is evaluated.
 */
const script = document.createElement('script');
script.textContent = carriedPart('page');
document.body.append(script);
