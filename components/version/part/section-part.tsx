import type { Questionnaire, Section } from '@/lib/core/format/questionnaire'
import { QuestionEntry } from '../question/question-entry'
import { VersionPart } from './version-part'

/** A section: what it is about, whether it decides, and its questions. */
export function SectionPart({ section, version }: { section: Section; version: Questionnaire }) {
  return (
    <VersionPart id={`section-${section.id}`} title={section.title} onNewPage>
      <p className="measure mt-2">{section.intro}</p>
      <p className="mt-2 mb-5 text-small text-ink-soft">
        {section.decides
          ? 'This section decides the level of the whole.'
          : 'This section is shown beside the level of the whole and does not decide it.'}
      </p>
      {section.questions.map((question) => (
        <QuestionEntry key={question.id} question={question} version={version} />
      ))}
    </VersionPart>
  )
}
