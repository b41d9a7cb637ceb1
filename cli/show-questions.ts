import type { Fact, Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { choicesOf } from '@/lib/core/versions/diff/diff-choices'
import { english } from '@/lib/words/english'
import { wrap } from './wrap'

const { t } = english

/** The facts, then the questions section by section, each with the ids that an assessment file writes. */
export function showQuestions({ id, version, title, facts, sections }: Questionnaire): string {
  return [
    wrap(`${title} (${id}@${version})`),
    [t('terminal.facts'), ...facts.map(showFact)].join('\n'),
    ...sections.map((section) =>
      [`${section.title} (${section.id})`, ...section.questions.map(showQuestion)].join('\n'),
    ),
  ].join('\n\n')
}

function showFact({ id, type, ask, values = [] }: Fact): string {
  const choices = type === 'yes-no' ? [] : [...values.map((value) => showChoice(value.id, value.text))]
  return [`  ${id}  (${t(`terminal.choices.fact.${type}`)})`, wrap(ask, '    '), ...choices].join('\n')
}

function showQuestion(question: Question): string {
  const mayNotApply = question.notApplicable === false ? 'no' : 'yes'
  const choices = choicesOf(question).map(({ id, text }) => showChoice(id, text))
  return [
    `  ${question.id}  (${t(`terminal.choices.${question.kind}`, { mayNotApply })})`,
    wrap(question.ask, '    '),
    ...choices,
  ].join('\n')
}

function showChoice(id: string, text: string): string {
  return wrap(`${id}: ${text}`, '      ')
}
