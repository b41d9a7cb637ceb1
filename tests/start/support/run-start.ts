import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

type Settings = Record<string, string>

/** npm start as it is, with these settings and none of the person's own. */
export function runStart(settings: Settings, nodeWords: string[] = []) {
  const own = [
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'AUTH_SECRET',
    'QUESTIONNAIRES',
    'TRUSTED_PROXIES',
    'SMTP_URL',
    'MAIL_FROM',
  ]
  const none = Object.fromEntries(own.map((name) => [name, '']))
  const child = spawn(process.execPath, [...nodeWords, 'scripts/start.js'], {
    env: { ...process.env, ...none, ...settings, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  const listen = (text: Buffer) => {
    output += text
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), output }))
  return {
    pid: child.pid ?? 0,
    ended,
    output: () => output,
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    /** Waits for the address, and gives it and the set-up code. */
    async ready() {
      while (!output.includes('Press Ctrl-C')) {
        if (child.exitCode !== null) throw new Error(output)
        await sleep(20)
      }
      return {
        address: output.match(/Thingworthy is at (\S+)/)?.[1] ?? '',
        code: output.match(/enter this code: (\S+)/)?.[1] ?? null,
      }
    },
  }
}
