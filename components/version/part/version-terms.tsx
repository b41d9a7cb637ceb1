import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { coverageOf } from '@/lib/core/standards/coverage'
import { english } from '@/lib/words/english'
import { questionsOf } from '../version-words'
import { Fingerprint, TermList } from './term-list'

const { t } = english

/** Status, size, coverage and fingerprint of a version. */
export function VersionTerms({ version }: { version: Questionnaire }) {
  const questions = questionsOf(version)
  const essential = questions.filter((question) => question.essential).length
  const coverage = coverageOf(version)
  const covers =
    coverage.asked === coverage.assessable
      ? t('version.clauses-all', { assessable: coverage.assessable })
      : t('version.clauses-some', coverage)
  return (
    <TermList
      terms={[
        [t('report-view.standard.status'), t(`version-status.${version.status}`)],
        [t('version.term.asks'), t('version.size', { count: questions.length, essential })],
        [t('version.term.covers'), covers],
        [t('version.term.fingerprint'), <Fingerprint key="hash">{version.hash}</Fingerprint>],
      ]}
    />
  )
}
