import type { Questionnaire, Section } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { QuestionEntry } from '../question/question-entry'
import { VersionPart } from './version-part'

const { t } = english

/** A section: what it is about, whether it decides, and its questions. */
export function SectionPart({ section, version }: { section: Section; version: Questionnaire }) {
  return (
    <VersionPart id={`section-${section.id}`} title={section.title} onNewPage>
      <p className="measure mt-2">{section.intro}</p>
      <p className="mt-2 mb-5 text-small text-ink-soft">
        {section.decides ? t('version.decides') : t('version.shown-next-to-level')}
      </p>
      {section.questions.map((question) => (
        <QuestionEntry key={question.id} question={question} version={version} />
      ))}
    </VersionPart>
  )
}
