import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, lstatSync, readdirSync, symlinkSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { build } from '../../../scripts/build.js'
import { readDockerignore } from './read-dockerfile'
import { temporaryFolder } from './temporary-folder'

const checkout = process.cwd()

/**
 * A folder with what the image has, without Docker: the files that .dockerignore lets in, and the packages and the build
 * of this checkout in place of new ones.
 */
export async function imageFolder(): Promise<string> {
  await build()
  const folder = path.join(await temporaryFolder(), 'program')
  await mkdir(folder)
  const rules = readDockerignore()
  for (const name of rules.let)
    cpSync(path.join(checkout, name), path.join(folder, name), {
      recursive: true,
      filter: (file) => !isLeftOut(path.relative(checkout, file), rules.leftOut),
    })
  symlinkSync(path.join(checkout, 'node_modules'), path.join(folder, 'node_modules'))
  // They name where their packages were, so new ones would be another source and ask for another build.
  for (const reader of ['lib/files/generated', 'lib/evidence/generated'])
    cpSync(path.join(checkout, reader), path.join(folder, reader), { recursive: true })
  cpSync(path.join(checkout, '.next'), path.join(folder, '.next'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !['cache', 'dev'].includes(path.relative(path.join(checkout, '.next'), file)),
  })
  return folder
}

/** A rule is a path, or `**` and a name, which may begin with `*`, in any folder. */
function isLeftOut(file: string, rules: readonly string[]): boolean {
  return rules.some((rule) => {
    const name = rule.replace(/^\*\*\//, '')
    if (name === rule) return file === rule
    return name.startsWith('*') ? file.endsWith(name.slice(1)) : path.basename(file) === name
  })
}

/** Every file below a folder but those of its packages, with the time of its last change. */
export function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => !name.startsWith('node_modules'))
    .map((name) => `${name} ${lstatSync(path.join(folder, name)).mtimeMs}`)
    .sort()
}

type Run = { cwd: string; env: Record<string, string>; isRoot?: boolean }

/** One command of the Dockerfile; as root where the image runs it as root, else as nobody if this test may change its account. */
export function runInImage(words: readonly string[], { cwd, env, isRoot = false }: Run) {
  const account = isRoot || process.getuid?.() !== 0 ? {} : { uid: 65534, gid: 65534 }
  const [program, ...rest] = words
  if (program !== 'node') throw new Error(`The image runs node, not ${program}.`)
  const set = { PATH: process.env.PATH ?? '', HOME: '/nowhere', ...env }
  const child = spawn(process.execPath, rest, { cwd, env: { NODE_ENV: 'production', ...set }, ...account })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += text
    })
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), output }))
  return {
    ended,
    output: () => output,
    isRunning: () => child.exitCode === null,
    stop: () => child.kill('SIGTERM'),
  }
}

/** Whether a program is let into the image by .dockerignore. */
export function isInImage(file: string): boolean {
  const rules = readDockerignore()
  const isLet = rules.let.some((name) => file === name || file.startsWith(`${name}/`))
  return isLet && !isLeftOut(file, rules.leftOut) && existsSync(file)
}
