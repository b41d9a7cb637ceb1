import { coverageOf } from '@/lib/core/questionnaire/coverage'
import { versionStatusWords } from '@/lib/core/questionnaire/question-words'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import { Fingerprint, TermList } from './term-list'
import { count, coverageWords, questionsOf } from './version-words'

/** Status, size, coverage and fingerprint of a version. */
export function VersionTerms({ version }: { version: Questionnaire }) {
  const questions = questionsOf(version)
  const essential = questions.filter((question) => question.essential).length
  return (
    <TermList
      terms={[
        ['Status', versionStatusWords[version.status]],
        ['Asks', `${count(questions.length, 'question', 'questions')}, ${essential} of them essential`],
        ['Covers', coverageWords(coverageOf(version))],
        ['Fingerprint', <Fingerprint key="hash">{version.hash}</Fingerprint>],
      ]}
    />
  )
}
