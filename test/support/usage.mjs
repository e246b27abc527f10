// Loaded before the program, it tells at the end how much memory that took, with the largest process that it started.
import childProcess from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

let largest = 0;

/** In kilobytes; nothing where the system does not tell. */
function peakOf(pid) {
  try {
    return Number(/^VmHWM:\s*(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const { spawn } = childProcess;
childProcess.spawn = (...words) => {
  const child = spawn(...words);
  const kill = child.kill.bind(child);
  child.kill = (signal) => {
    largest = Math.max(largest, peakOf(child.pid));
    return kill(signal);
  };
  return child;
};

process.on('exit', () => {
  writeFileSync(process.env.RASOAT_USAGE, String(process.resourceUsage().maxRSS + largest));
});
