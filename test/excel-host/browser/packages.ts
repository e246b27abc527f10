import { join } from 'node:path';

/** Jest, tsx and npm scripts all run in the repository's root. */
export const packageFolder = (name: string): string => join(process.cwd(), 'node_modules', name);
