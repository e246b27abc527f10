/* global console, process */
import { spawnSync } from 'node:child_process';

/**
 * `npm run audit`: what ships, held against the registry's list of known faults. Ends with 1 where one is serious.
 * Some registries keep no such list; that is said, for nothing was looked at then.
 */
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});

function readAnswer(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const { metadata, vulnerabilities = {} } = readAnswer(stdout);
if (metadata === undefined) {
  console.log('Audit of what ships: not done, for the registry in use has no list of known faults.');
} else {
  const { total = 0, high = 0, critical = 0 } = metadata.vulnerabilities ?? {};
  console.log(`Audit of what ships: ${total} known faults, ${high + critical} of them serious.`);
  for (const { name, severity, range } of Object.values(vulnerabilities)) {
    console.log(`  ${severity.padEnd(9)} ${name} ${range}`);
  }
  if (high + critical > 0) process.exitCode = 1;
}
