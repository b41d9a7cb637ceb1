// What a team meets that keeps its assessment in files: ids, several files, paths and later versions.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { smallContent, withContent } from '@/tests/support/broken-content'
import { writeNextVersion } from '@/tests/support/next-version'
import { smallSuccessor } from '@/tests/support/small-successor'
import { thingworthy } from '@/tests/support/thingworthy'

const lamp = 'tests/content/small-lamp.yaml'
const small = ['--questionnaires', smallContent]

describe('questions', () => {
  test('lists the ids of facts, questions, options and items', () => {
    const { code, out, err } = thingworthy('questions', 'small', ...small)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(out).toContain('  login  (yes, no; or not-sure)\n    Do people sign in?')
    expect(out).toContain('  doors  (a list of; or unknown')
    expect(out).toContain('      none: None of these')
  })

  test('prints the same as JSON that a program can read', () => {
    const { out } = thingworthy('questions', 'small@1.0.0', '--json', ...small)
    expect(JSON.parse(out)).toMatchObject({
      questionnaire: { id: 'small', version: '1.0.0', published: false },
      facts: expect.arrayContaining([expect.objectContaining({ id: 'login', type: 'yes-no' })]),
      sections: [
        { id: 'locks', questions: [{ id: 'lock', choices: expect.any(Array) }, { id: 'doors' }] },
        { id: 'words' },
      ],
    })
  })

  test('refuses a questionnaire or version that does not exist, with the one that was probably meant', () => {
    expect(thingworthy('questions', 'smal', ...small)).toEqual({
      code: 1,
      out: '',
      err: `There is no smal in ${smallContent}. Did you mean small@1.0.0? There is small@1.0.0.\n`,
    })
    expect(thingworthy('questions', 'small@1.0.1', ...small).err).toContain('Did you mean small@1.0.0?')
  })
})

describe('a file with a scope', () => {
  const withFacts = (facts: string) => (folder: string) => {
    const file = path.join(folder, 'lamp.yaml')
    const release = "release: {label: '1.0', scope: {app: none, markets: [eu]}}"
    writeFileSync(file, `questionnaire: iot-good-practice@2.1.0\nproduct: Lamp\n${release}\n${facts}`)
    return thingworthy('score', file, '--json', '--on', '2026-06-15')
  }

  test('is refused with its line where a fact differs, and what to do is said', () => {
    inFolder((folder) => {
      const { code, err } = withFacts('facts: {app-or-site: yes}\n')(folder)
      expect(code).toBe(1)
      expect(err.replaceAll(/\s+/g, ' ')).toContain(
        'app-or-site is yes, but the scope says of the app: none. Change one of the two, or list app-or-site under otherThanScope if the team means it.',
      )
    })
  })

  test('is scored with the facts that its scope answers, said or not', () => {
    inFolder((folder) => {
      const said = withFacts('facts: {app-or-site: no, offered-in: [eu]}\n')(folder)
      const left = withFacts('')(folder)
      expect(said.code).toBe(0)
      expect(left.out).toBe(said.out)
    })
  })
})

describe('names written from right to left', () => {
  const name = 'עששית לילה '.repeat(10).trim()

  test.each([
    ['score', (file: string) => ['score', file, ...small]],
    ['standards', (file: string) => ['standards', file, ...small]],
  ])('are isolated in the lines of %s, each line by itself, and nothing else is', (_, words) => {
    inFolder((folder) => {
      const file = path.join(folder, 'lamp.yaml')
      writeFileSync(file, readFileSync(lamp, 'utf8').replace('name: Lamp', `name: ${name}`))
      const { code, out } = thingworthy(...words(file))
      expect(code).toBe(0)
      const marks = out.split('\n').map((line) => line.replaceAll(/[^\u2066-\u2069]/g, ''))
      expect(marks.filter((each) => each !== '')).toEqual(['\u2068\u2069', '\u2068\u2069'])
      expect(out.replaceAll(/[\u2068\u2069\n]+/g, ' ').replaceAll(/ +/g, ' ')).toContain(`${name} , 2.0`)
    })
  })

  test('leave every other mark of direction visible', () => {
    const { err } = thingworthy('score', 'no\u2068such\u202e file', '\u2068עש\u2068', ...small)
    expect(err).toContain('no\\u2068such\\u202e file')
    expect(err).toContain('\\u2068עש\\u2068')
  })
})

describe('several files', () => {
  test('are scored each by itself, and one that is refused stops no other', () => {
    inFolder((folder) => {
      const other = path.join(folder, 'other.yaml')
      writeFileSync(other, readFileSync(lamp, 'utf8').replace('name: Lamp', 'name: Torch'))
      const both = thingworthy('score', lamp, 'no-such-file.yaml', other, ...small)
      expect(both.code).toBe(1)
      expect(both.out.match(/^(── .*|.*, 2\.0)$/gm)).toEqual([
        `── ${lamp}`,
        'Lamp, 2.0',
        `── ${other}`,
        'Torch, 2.0',
      ])
      expect(both.err).toContain('no-such-file.yaml:1')
      const { code, out } = thingworthy('score', lamp, other, '--json', ...small)
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject([{ file: lamp }, { file: other, product: { name: 'Torch' } }])
    })
  })

  test('may be standard input, refused as a file is', () => {
    const run = (input: string | Buffer) =>
      spawnSync('node', ['cli/start.js', 'score', '-', '--json', ...small], { input, encoding: 'utf8' })
    const { status, stdout } = run(readFileSync(lamp))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ file: '-', product: { name: 'Lamp' } })
    expect(run('')).toMatchObject({ status: 1, stderr: expect.stringContaining('-:1\n  The file is empty.') })
    const long = run(Buffer.alloc(9_000_000, 'x'))
    expect(long).toMatchObject({ status: 1, stderr: expect.stringContaining('more than 8000000 bytes') })
  })

  test('must be different files', () => {
    expect(thingworthy('score', lamp, lamp, ...small)).toMatchObject({ code: 2, out: '' })
  })
})

test('answers to questions that the facts rule out are named', () => {
  inFolder((folder) => {
    const file = path.join(folder, 'lamp.yaml')
    writeFileSync(file, readFileSync(lamp, 'utf8').replace('login: yes', 'login: no\n  cloud: no'))
    expect(thingworthy('score', file, ...small).out).toMatch(
      /The facts rule out questions that have an answer, which does not\s+count:\s+lock/,
    )
    expect(JSON.parse(thingworthy('score', file, '--json', ...small).out)).toMatchObject({
      ruledOut: ['lock'],
    })
  })
})

describe('paths', () => {
  test('are relative to the folder of the caller, from any folder and through npm run', () => {
    inFolder((folder) => {
      writeFileSync(path.join(folder, 'lamp.yaml'), readFileSync(lamp))
      const checkout = process.cwd()
      const words = ['score', 'lamp.yaml', '--questionnaires', path.resolve(smallContent)]
      const direct = spawnSync('node', [path.join(checkout, 'cli/start.js'), ...words], options(folder))
      expect(direct).toMatchObject({ status: 0, stdout: expect.stringContaining('Lamp, 2.0') })
      const npm = ['--prefix', checkout, 'run', '-s', 'thingworthy', '--', ...words]
      const run = spawnSync('npm', npm, options(folder))
      expect(run).toMatchObject({ status: 0, stdout: expect.stringContaining('Lamp, 2.0') })
    })
  })

  function options(cwd: string) {
    const { INIT_CWD: _, npm_lifecycle_event: __, THINGWORTHY_CALLER: ___, ...env } = process.env
    return { cwd, env, encoding: 'utf8' } as const
  }
})

describe('carry-over', () => {
  test('says what becomes of each answer, and writes the file for the later version', () => {
    withTwo((folder) => {
      const output = `${folder}/small/example/later.yaml`
      mkdirSync(path.dirname(output), { recursive: true })
      const { code, out, err } = thingworthy(
        ...[
          'carry-over',
          lamp,
          '2.0.0',
          '--output',
          output,
          '--on',
          '2026-06-30',
          '--questionnaires',
          folder,
        ],
      )
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('small 1.0.0 → 2.0.0 (not published)')
      expect(out).toMatch(/Answers: \d+ carried over unchanged/)
      expect(out).toContain('Score, by the rules of each version')
      const text = readFileSync(output, 'utf8')
      expect(text).toContain('questionnaire: small@2.0.0')
      expect(thingworthy('score', output, '--questionnaires', folder)).toMatchObject({ code: 0, err: '' })
    })
  })

  test('refuses a version that does not exist, the same one and an earlier one', () => {
    withTwo((folder) => {
      const words = ['--questionnaires', folder]
      const missing = thingworthy('carry-over', lamp, '2.0.1', ...words)
      expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('Did you mean small@2.0.0?') })
      expect(thingworthy('carry-over', lamp, '1.0.0', ...words)).toMatchObject({
        code: 1,
        err: 'The file is about 1.0.0; name a later version to move it to.\n',
      })
    })
  })

  test('never writes over the file it reads', () => {
    expect(thingworthy('carry-over', lamp, '2.0.0', '--output', lamp, ...small)).toMatchObject({ code: 2 })
  })
})

function inFolder(run: (folder: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  run(folder)
}

function withTwo(run: (folder: string) => void): void {
  withContent([], (folder) => {
    writeNextVersion(folder, smallSuccessor)
    run(folder)
  })
}
