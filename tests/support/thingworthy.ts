import { spawnSync } from 'node:child_process'

/** One command as at a terminal, in a process of its own: its exit code and what it printed where. */
export function thingworthy(...words: string[]) {
  return thingworthyWith({}, ...words)
}

export function thingworthyWith(settings: Record<string, string>, ...words: string[]) {
  const env = { ...process.env, ...settings }
  const run = spawnSync('node', ['cli/start.js', ...words], { encoding: 'utf8', env })
  return { code: run.status, out: run.stdout, err: run.stderr }
}
