// Loaded before the program, it tells at the end how much memory that took.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env.RASOAT_USAGE, String(process.resourceUsage().maxRSS));
});
