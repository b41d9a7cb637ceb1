import type { Question, Questionnaire, Section } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { Fingerprint, TermList } from '../part/term-list'
import { versionPath } from '../version-path'

const { t } = english

type QuestionAsideProps = { question: Question; section: Section; version: Questionnaire }

/** Section, weight and other facts about a question at a glance. */
export function QuestionAside({ question, section, version }: QuestionAsideProps) {
  return (
    <aside
      aria-label={t('question-page.glance')}
      className="rounded-box border border-line bg-surface p-5 lg:sticky lg:top-6"
    >
      <TermList
        stacked
        terms={[
          [
            t('report-view.bars.section'),
            <a
              key="section"
              href={`${versionPath(version)}#section-${section.id}`}
              className="inline-flex min-h-6 items-center"
            >
              {section.title}
            </a>,
          ],
          [t('filter.knows'), t(`knows.${question.knows}`)],
          [t('question-page.true-of.title'), t(`question-page.true-of.${question.about}`)],
          [t('trace.weight'), t('question-page.weight-of', { weight: question.weight })],
          [
            t('question.essential'),
            question.essential ? t('question-page.first-sitting') : t('answer.fact.no'),
          ],
          [t('question-page.effort.title'), t(`question-page.effort.${question.effort}`)],
          [t('question-page.name'), <Fingerprint key="id">{question.id}</Fingerprint>],
          [t('question-page.version'), `${version.title} ${version.version}`],
        ]}
      />
    </aside>
  )
}
