import { parse } from 'content-disposition'
import { describe, expect, test } from 'vitest'
import { contentDisposition } from './content-disposition'
import { fileName } from './file-name'

describe('the name of a downloaded file', () => {
  test.each([
    ['Straße 1.0', 'Strasse 1.0.pdf'],
    ['Łódź', 'Lodz.pdf'],
    ['مصباح', 'msbh.pdf'],
    ['ランプ', 'ranpu.pdf'],
    ['लैंप', 'laimp.pdf'],
    ['💡 lamp', 'bulb lamp.pdf'],
    ['👩‍💻', 'woman computer.pdf'],
    ['Tom & Sam’s (new)', "Tom & Sam's (new).pdf"],
  ])('keeps the letters of %s in both forms of the header', (words, plain) => {
    const header = contentDisposition('attachment', fileName(words, 'pdf'))
    expect(parse(header).parameters.filename).toBe(`${words}.pdf`)
    expect(parse(header, { extended: false }).parameters.filename).toBe(plain)
    expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow()
  })

  test('is given once where its letters are plain already', () => {
    expect(contentDisposition('inline', 'self-assessed Lamp 1.0.pdf')).toBe(
      'inline; filename="self-assessed Lamp 1.0.pdf"',
    )
  })

  test.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['a\u202efdp.exe', 'a fdp.exe.pdf'],
    ['a\r\nSet-Cookie: b', 'a Set-Cookie b.pdf'],
    ['.hidden', 'hidden.pdf'],
  ])('leaves out what file systems forbid or what deceives: %j', (words, name) => {
    expect(fileName(words, 'pdf')).toBe(name)
  })

  test.each(['灯'.repeat(200), 'ß'.repeat(400), '👩‍💻'.repeat(60), 'word '.repeat(100)])(
    'fits every file system and ends with a whole character',
    (words) => {
      const name = fileName(words, 'yaml')
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
      expect(words.startsWith(name.slice(0, -'.yaml'.length))).toBe(true)
      expect(name).not.toMatch(/\u200d\.yaml$/)
    },
  )
})
