import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'

/**
 * Runs an operator's command (cli/operator) in a process of its own, because it needs the server's sources
 * and conditions, which this packed program does not carry. Gives its exit code.
 */
export function runOperatorCommand(name: string, words: readonly string[] = []): Promise<number> {
  const checkout = path.dirname(path.dirname(realpathSync(process.argv[1] ?? '')))
  const program = path.join(checkout, 'cli/operator/run.ts')
  const loaded = ['--conditions=react-server', '--import', 'tsx']
  const child = spawn(process.execPath, [...loaded, program, name, ...words], {
    cwd: checkout,
    stdio: 'inherit',
  })
  // Ctrl-C reaches the command by itself; here it must only not end the wait for its exit code.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
