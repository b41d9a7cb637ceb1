import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { uncheckedWords } from '@/lib/core/report/words/standard-words'
import {
  indicatedBy,
  type MappedProvision,
  type NamedProvision,
  type RelatedProvision,
  relatedTo,
} from '@/lib/core/standards/related-to'
import { QuestionPart } from './question-sections'

/** The provisions that answers to a question may indicate, and what else touches its clauses. */
export function QuestionStandards({ question, version }: { question: Question; version: Questionnaire }) {
  const indicated = indicatedBy(question, version)
  const related = relatedTo(question, version)
  return (
    <>
      {indicated.length > 0 && (
        <QuestionPart title="Outside standards it speaks for">
          <p className="measure text-small text-ink-soft">
            Answers may indicate these provisions. An indication is the team’s own word, never a finding that
            a law or a standard is met.
          </p>
          <ul>
            {indicated.map((each) => (
              <ProvisionLine key={keyOf(each)} named={each}>
                {mappingWords(question, each.mapping)}
              </ProvisionLine>
            ))}
          </ul>
        </QuestionPart>
      )}
      {related.length > 0 && (
        <QuestionPart title="Related, not counted">
          <p className="measure text-small text-ink-soft">
            One reader’s view of what touches the same clauses. It is shown and never counted.
          </p>
          <ul>
            {related.map((each) => (
              <ProvisionLine key={`${each.relation.clause} ${keyOf(each)}`} named={each}>
                {relationWords(each)}
              </ProvisionLine>
            ))}
          </ul>
        </QuestionPart>
      )}
    </>
  )
}

function ProvisionLine({ named, children }: { named: NamedProvision; children: string }) {
  const { framework, provision } = named
  return (
    <li className="border-t border-line py-2.5">
      <p>
        <strong>{provision.id}</strong> {provision.title}
      </p>
      <p className="text-small text-ink-soft">
        <a href={framework.url}>
          {framework.title} {framework.version}
        </a>
        . {children}
        {!provision.verified && ` ${uncheckedWords}.`}
      </p>
    </li>
  )
}

function mappingWords(question: Question, { full, part }: MappedProvision['mapping']): string {
  const words = [
    full && `Indicated by ${choiceWords(question, full)}`,
    part && `${full ? 'in' : 'In'} part by ${choiceWords(question, part)}`,
  ]
  return `${words.filter(Boolean).join('; ')}.`
}

/** In a choice, an option and all after it; in a checklist, all or any of the items named. */
function choiceWords(question: Question, named: string | readonly string[]): string {
  const choices = question.kind === 'choice' ? question.options : question.items
  const texts = [named].flat().map((id) => `“${choices.find((choice) => choice.id === id)?.text ?? id}”`)
  if (question.kind === 'checklist') return texts.join(', ')
  const isLast = choices.at(-1)?.id === named
  return `${texts.join(', ')}${isLast ? '' : ' or a better answer'}`
}

function relationWords({ relation }: RelatedProvision): string {
  return `Clause ${relation.clause}: ${relation.rationale}.`.replace(/\.\.$/, '.')
}

function keyOf({ framework, provision }: NamedProvision): string {
  return `${framework.id} ${provision.id}`
}
