import { FindingEntry } from '@/components/authoring/finding-entry'
import type { QuestionFindings } from '@/components/authoring/part-findings'
import type { PlaySection } from '@/components/authoring/play/play-part'
import { Disclosure } from '@/components/ui/disclosure'
import { QuestionHelp } from '@/components/version/question/question-help'
import type { PartialVersion } from '@/lib/core/content/partial-version'
import { viewQuestion } from '@/lib/core/format/question-view'
import { conditionInWords } from '@/lib/core/format/words/condition-in-words'
import { english } from '@/lib/words/english'

/** The sections for the form that plays; the long texts are rendered here, on the server. */
export function playSections(
  { sections, facts }: PartialVersion,
  beside: readonly QuestionFindings[],
): PlaySection[] {
  return sections.map(({ id, title, intro, questions }) => ({
    id,
    title,
    intro,
    questions: questions.map((question, index) => ({
      view: viewQuestion(question),
      when: question.appliesWhen ? conditionInWords(question.appliesWhen, { facts }, english) : null,
      help: (
        <Disclosure summary={english.t('help.title')}>
          <QuestionHelp question={question} />
        </Disclosure>
      ),
      findings: findingsAt(beside.find((each) => each.section === id && each.index === index)),
    })),
  }))
}

function findingsAt(found: QuestionFindings | undefined) {
  if (!found) return null
  return (
    <ul
      aria-label={english.t('authoring.findings-at', { question: found.question })}
      className="mt-4 flex flex-col gap-3"
    >
      {found.findings.map((finding) => (
        <FindingEntry key={`${finding.line} ${finding.rule} ${finding.message}`} finding={finding} />
      ))}
    </ul>
  )
}
