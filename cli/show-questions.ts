import type { Fact, Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { choicesOf } from '@/lib/core/versions/diff/diff-choices'
import { wrap } from './wrap'

/** The facts, then the questions section by section, each with the ids that an assessment file writes. */
export function showQuestions({ id, version, title, facts, sections }: Questionnaire): string {
  return [
    wrap(`${title} (${id}@${version})`),
    ['Facts', ...facts.map(showFact)].join('\n'),
    ...sections.map((section) =>
      [`${section.title} (${section.id})`, ...section.questions.map(showQuestion)].join('\n'),
    ),
  ].join('\n\n')
}

function showFact({ id, type, ask, values = [] }: Fact): string {
  const choices = type === 'yes-no' ? [] : [...values.map((value) => showChoice(value.id, value.text))]
  const kinds = { 'yes-no': 'yes, no', 'one-of': 'one of', 'several-of': 'a list of' }
  return [`  ${id}  (${kinds[type]}; or not-sure)`, wrap(ask, '    '), ...choices].join('\n')
}

function showQuestion(question: Question): string {
  const kind = question.kind === 'choice' ? 'one of' : 'a list of'
  const also = question.notApplicable === false ? 'or unknown' : 'or unknown, not-applicable'
  const choices = choicesOf(question).map(({ id, text }) => showChoice(id, text))
  return [`  ${question.id}  (${kind}; ${also})`, wrap(question.ask, '    '), ...choices].join('\n')
}

function showChoice(id: string, text: string): string {
  return wrap(`${id}: ${text}`, '      ')
}
