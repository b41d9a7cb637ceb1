import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const checkout = process.cwd()

/** A checkout as git makes it: all that is bundled, installed or built is left out. */
function freshClone() {
  const clone = mkdtempSync(path.join(tmpdir(), 'thingworthy-clone-'))
  onTestFinished(() => rmSync(clone, { recursive: true }))
  for (const name of ['cli', 'scripts']) {
    const isSource = (file: string) => !file.endsWith('generated')
    cpSync(path.join(checkout, name), path.join(clone, name), { recursive: true, filter: isSource })
  }
  for (const name of [
    'components',
    'lib',
    'messages',
    'package.json',
    'package-lock.json',
    'questionnaires',
    'tsconfig.json',
  ]) {
    symlinkSync(path.join(checkout, name), path.join(clone, name))
  }
  return clone
}

function withPackages(clone: string) {
  symlinkSync(path.join(checkout, 'node_modules'), path.join(clone, 'node_modules'))
  return clone
}

function run(clone: string, words: string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, ...settings }
  const { status, stdout, stderr } = spawnSync('node', words, { cwd: clone, encoding: 'utf8', env })
  return { code: status, out: stdout, err: stderr }
}

const check = ['cli/start.js', 'check']

test('a clone without a bundle loads its sources', () => {
  const clone = withPackages(freshClone())
  expect(run(clone, check)).toMatchObject({ code: 0, err: '' })
  expect(readdirSync(path.join(clone, 'cli'))).not.toContain('generated')
})

test('a clone without packages installs them first, and says so beside what the command prints', () => {
  const clone = freshClone()
  const npm = path.join(clone, 'npm.cjs')
  writeFileSync(
    npm,
    `console.log('npm', process.argv[2]); require('fs').symlinkSync(${JSON.stringify(path.join(checkout, 'node_modules'))}, 'node_modules')`,
  )
  const { code, out, err } = run(clone, check, { npm_execpath: npm })
  expect({ code, err }).toEqual({ code: 0, err: 'Installing packages …\nnpm ci\n' })
  expect(out).toBe(run(clone, check).out)
})

test('a clone whose packages cannot be installed says so', () => {
  const clone = freshClone()
  const npm = path.join(clone, 'npm.cjs')
  writeFileSync(npm, `console.error('no network'); process.exit(1)`)
  const { code, out, err } = run(clone, check, { npm_execpath: npm })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('no network\nThingworthy stopped: the packages could not be installed')
})
