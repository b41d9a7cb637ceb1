// @ts-check
// The typefaces in addition to Source Sans 3, each for the scripts that Source Sans lacks. A face is read only for
// a text that needs it. Measured with PDFium (11 scripts, see printed-scripts.test.ts): of the Arabic faces
// only Amiri gives every word back, of the Bengali ones Tiro Bangla does.

import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * `covers` says roughly for which characters the face is worth reading; `files` are TrueType files, the
 * regular cut first.
 *
 * @typedef {{ family: string, covers: RegExp, files: string[] }} Face
 */

const require = createRequire(import.meta.url)

/** @type {Face[]} */
const faces = [
  noto('Hebrew', /\p{scx=Hebr}/u),
  {
    family: 'Amiri',
    covers: /\p{scx=Arab}/u,
    files: cuts('amiri', 'Amiri', ['400Regular', '700Bold']),
  },
  noto('Devanagari', /\p{scx=Deva}/u),
  {
    family: 'Tiro Bangla',
    covers: /\p{scx=Beng}/u,
    files: [require.resolve('@expo-google-fonts/tiro-bangla/TiroBangla_400Regular.ttf')],
  },
  noto('Tamil', /\p{scx=Taml}/u),
  noto('Thai', /\p{scx=Thai}/u),
  noto('Georgian', /\p{scx=Geor}/u),
  noto('Armenian', /\p{scx=Armn}/u),
]

const emoji = {
  family: 'Noto Emoji',
  covers: /\p{Emoji}|\p{Regional_Indicator}|\u20e3/u,
  files: cuts('noto-emoji', 'NotoEmoji', ['400Regular', '700Bold']),
}

/** The same Han character is drawn differently in each country: the language of the document decides. */
const hanFaces = { sc: han('SC'), tc: han('TC'), jp: han('JP'), kr: han('KR') }

/** Every face, in the order in which a character looks for one. @param {string} language a BCP 47 tag @returns {Face[]} */
export function facesFor(language) {
  return [...faces, ...hanOrder(language), emoji]
}

/** @param {string} language */
function hanOrder(language) {
  const { sc, tc, jp, kr } = hanFaces
  const { language: main, script, region } = new Intl.Locale(language).maximize()
  if (main === 'ja') return [jp, tc, sc, kr]
  if (main === 'ko') return [kr, tc, jp, sc]
  if (main === 'zh' && (script === 'Hant' || region === 'TW')) return [tc, sc, jp, kr]
  return [sc, tc, jp, kr]
}

/** @param {string} script @param {RegExp} covers @returns {Face} */
function noto(script, covers) {
  const files = cuts(`noto-sans-${script.toLowerCase()}`, `NotoSans${script}`, ['400Regular', '700Bold'])
  return { family: `Noto Sans ${script}`, covers, files }
}

/** @param {string} name @param {string} file @param {string[]} weights */
function cuts(name, file, weights) {
  return weights.map((cut) => require.resolve(`@expo-google-fonts/${name}/${cut}/${file}_${cut}.ttf`))
}

/** Made by scripts/fonts/subset-han.js. @param {string} face @returns {Face} */
function han(face) {
  return {
    family: `Noto Sans ${face}`,
    covers: /\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{scx=Hang}|\p{scx=Bopo}|[\u3000-\u303f\uff00-\uffef]/u,
    files: [fileURLToPath(new URL(`../fonts/han/NotoSans${face}-subset.ttf`, import.meta.url))],
  }
}
