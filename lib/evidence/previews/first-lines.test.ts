import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { firstLines } from './first-lines'

test('a short text is shown whole, whatever ends its lines', async () => {
  expect(await read('one\ntwo\r\nthree\rfour\n')).toEqual({
    lines: ['one', 'two', 'three', 'four'],
    isCut: false,
  })
  expect(await read('größer')).toEqual({ lines: ['größer'], isCut: false })
})

test('of a long text the first 200 lines are shown, and no more of it is read', async () => {
  let read = 0
  async function* endless() {
    for (;;) {
      read += 1
      yield Buffer.from(`line ${read}\n`)
    }
  }
  const { lines, isCut } = await firstLines(Readable.from(endless()))
  expect(lines).toHaveLength(200)
  expect(lines.at(-1)).toBe('line 200')
  expect({ isCut, isStopped: read < 1_000 }).toEqual({ isCut: true, isStopped: true })
})

test('a text of exactly 200 lines is not called cut', async () => {
  expect((await read('line\n'.repeat(200))).isCut).toBe(false)
  expect((await read('line\n'.repeat(201))).isCut).toBe(true)
})

test('a long line is cut, and the reader learns that it was', async () => {
  const { lines, isCut } = await read(`${'a'.repeat(3_000_000)}`)
  expect({ lengths: lines.map((line) => line.length), isCut }).toEqual({ lengths: [2_000], isCut: true })
})

test('characters that nobody sees, or that turn the direction, are written out', async () => {
  const { lines } = await read('a\u202egnp.exe\u200b\x1b[31m\tb')
  expect(lines).toEqual(['a[U+202E]gnp.exe[U+200B][U+001B][31m\tb'])
})

function read(text: string) {
  const bytes = Buffer.from(text)
  const chunks = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, index) =>
    bytes.subarray(index * 65_536, (index + 1) * 65_536),
  )
  return firstLines(Readable.from(chunks))
}
