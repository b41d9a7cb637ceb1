// Versions that follow the small questionnaire's 1.0.0, and what is refused of them.

import { findingSentences } from '@/lib/core/format/finding'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { english } from '@/lib/words/english'
import { withContent } from './broken-content'
import { type NextVersion, questionText, writeNextVersion } from './next-version'

/** Other words in the small questionnaire, and nothing else. */
export const reworded = ['words.yaml', 'People want to know.', 'People like to know.'] as const

export const sixth = questionText('words.yaml', 'sixth-word')
export const seventh = sixth.replaceAll('sixth', 'seventh').replace('essential: true', 'essential: false')

/** A question more. */
export const withSeventh = ['words.yaml', sixth, `${sixth}\n${seventh}`] as const

/** changes.yaml that retires the fifth word. */
export const fewerEssentials = 'from: 1.0.0\nretired:\n  - question: fifth-word\n    because: Nobody asked.\n'

/** The seventh word in place of the fifth: seven essentials would be refused for themselves. */
export const swapped = [
  [
    'words.yaml',
    questionText('words.yaml', 'fifth-word'),
    seventh.replace('essential: false', 'essential: true'),
  ],
] as const

/** What is refused after these versions have followed 1.0.0; empty if all of it holds. */
export function refusalsOf(versions: readonly NextVersion[]) {
  return withContent([], (folder) => {
    for (const next of versions) writeNextVersion(folder, next)
    return findingsOf(folder)
  })
}

/** What is refused in a folder of content, with files named below it. */
export function findingsOf(folder: string) {
  const reading = readQuestionnaires(folder)
  return reading.read
    ? []
    : reading.findings.map((each) => ({
        ...each,
        ...findingSentences(each, english),
        file: each.file.slice(folder.length + 1),
      }))
}
