// Loaded before the program, it tells at the end how much memory that took.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  writeFileSync(process.env.RASOAT_USAGE, String(process.resourceUsage().maxRSS));
});
