import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { coverageOf } from '@/lib/core/standards/coverage'
import { english } from '@/lib/words/english'
import { count, coverageWords, questionsOf } from '../version-words'
import { Fingerprint, TermList } from './term-list'

const { t } = english

/** Status, size, coverage and fingerprint of a version. */
export function VersionTerms({ version }: { version: Questionnaire }) {
  const questions = questionsOf(version)
  const essential = questions.filter((question) => question.essential).length
  return (
    <TermList
      terms={[
        ['Status', t(`version-status.${version.status}`)],
        ['Asks', `${count(questions.length, 'question', 'questions')}, ${essential} of them essential`],
        ['Covers', coverageWords(coverageOf(version))],
        ['Fingerprint', <Fingerprint key="hash">{version.hash}</Fingerprint>],
      ]}
    />
  )
}
