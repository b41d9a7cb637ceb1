// @ts-check
import { checkout } from '../checkout.js'
import { findBannedWords } from './find-banned-words.js'

const found = findBannedWords(checkout)
for (const { file, line, word, write } of found)
  console.error(`${file}:${line} has “${word}”. Write: ${write}.`)
if (found.length > 0) {
  console.error(
    `${found.length} banned words; docs/style.md says how to write, scripts/lint/banned-words.js which.`,
  )
}
process.exitCode = found.length > 0 ? 1 : 0
