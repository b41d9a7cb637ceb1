import { spawnSync } from 'node:child_process'

/** One command as at a terminal, in a process of its own: its exit code and what it printed where. */
export function thingworthy(...words: string[]) {
  const run = spawnSync('node', ['cli/start.js', ...words], { encoding: 'utf8' })
  return { code: run.status, out: run.stdout, err: run.stderr }
}
