import type { Question, Questionnaire, Section } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { Fingerprint, TermList } from '../part/term-list'
import { versionPath } from '../version-path'
import { aboutWords, effortWords } from '../version-words'

const { t } = english

type QuestionAsideProps = { question: Question; section: Section; version: Questionnaire }

/** Section, weight and other facts about a question at a glance. */
export function QuestionAside({ question, section, version }: QuestionAsideProps) {
  return (
    <aside
      aria-label="At a glance"
      className="rounded-box border border-line bg-surface p-5 lg:sticky lg:top-6"
    >
      <TermList
        stacked
        terms={[
          [
            'Section',
            <a
              key="section"
              href={`${versionPath(version)}#section-${section.id}`}
              className="inline-flex min-h-6 items-center"
            >
              {section.title}
            </a>,
          ],
          ['Who knows', t(`knows.${question.knows}`)],
          ['True of', aboutWords[question.about]],
          ['Weight', `${question.weight} of 3`],
          ['Essential', question.essential ? 'Yes: part of a first sitting' : 'No'],
          ['Effort to full credit', effortWords[question.effort]],
          ['Name', <Fingerprint key="id">{question.id}</Fingerprint>],
          ['Version', `${version.title} ${version.version}`],
        ]}
      />
    </aside>
  )
}
