// What the printed blank questionnaire shows: the facts and every question, to be filled in by hand. Credits
// are left out, so that people say what is so and not what pays.

import type { Fact, Question, Questionnaire } from '../../core/format/questionnaire'
import { conditionInWords } from '../../core/format/words/condition-in-words'
import { english } from '../../words/english'
import { blankCaptions } from './captions'

const { t } = english

/** Plain data for the Typst template. */
export function printedBlank(version: Questionnaire) {
  return {
    language: version.language,
    words: blankCaptions(),
    documentTitle: t('blank.title', { questionnaire: version.title, version: version.version }),
    title: version.title,
    version: t('blank.version', {
      version: version.version,
      status: t(`version-status.${version.status}`),
    }),
    foot: {
      first: t('blank.foot', { questionnaire: version.title, version: version.version }),
      second: t('blank.hash', { hash: version.hash }),
    },
    standing: inOneLine(version.standing),
    notCovered: version.notCovered,
    facts: version.facts.map(printedFact),
    sections: version.sections.map(({ title, intro, questions }) => ({
      title,
      intro: inOneLine(intro),
      essential: questions.filter(({ essential }) => essential).length,
      questions: questions.map((question, index) => ({
        ...printedQuestion(question, version.facts),
        place: t('question.place', { number: index + 1, total: questions.length }),
      })),
    })),
  }
}

/** Authors break lines where their editor ends; paper breaks them where it ends. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function printedFact({ ask, explanation, values, type }: Fact) {
  const said = values?.map(({ text }) => text) ?? [t('answer.fact.yes'), t('answer.fact.no')]
  return { ask, explanation, several: type === 'several-of', choices: [...said, t('answer.fact.not-sure')] }
}

function printedQuestion(question: Question, facts: readonly Fact[]) {
  const { ask, kind, essential, knows, appliesWhen, notApplicable, evidence } = question
  const choices = question.kind === 'choice' ? question.options : question.items
  return {
    ask,
    kind,
    essential,
    knows: t('blank.knows', { who: t(`knows.${knows}`) }),
    when: appliesWhen
      ? t('condition.asked-if', { condition: conditionInWords(appliesWhen, { facts }, english) })
      : null,
    choices: choices.map(({ text }) => text),
    notApplicable: notApplicable === false ? null : t('blank.not-applicable', { ask: notApplicable.ask }),
    evidence: t(`evidence.asked.${evidence.atLeast}`),
  }
}
