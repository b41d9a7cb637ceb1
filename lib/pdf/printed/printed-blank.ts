// What the printed blank questionnaire shows: the facts and every question, to be filled in by hand. Credits
// are left out, so that people say what is so and not what pays.

import type { Fact, Question, Questionnaire } from '../../core/format/questionnaire'
import { conditionInWords } from '../../core/format/words/condition-in-words'
import { evidenceAskedWords, versionStatusWords, whoKnows } from '../../core/format/words/question-words'

/** Plain data for the Typst template. */
export function printedBlank(version: Questionnaire) {
  return {
    language: version.language,
    title: version.title,
    version: version.version,
    status: versionStatusWords[version.status],
    hash: version.hash,
    standing: inOneLine(version.standing),
    notCovered: version.notCovered,
    facts: version.facts.map(printedFact),
    sections: version.sections.map(({ title, intro, questions }) => ({
      title,
      intro: inOneLine(intro),
      essential: questions.filter(({ essential }) => essential).length,
      questions: questions.map((question) => printedQuestion(question, version.facts)),
    })),
  }
}

/** Authors break lines where their editor ends; paper breaks them where it ends. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function printedFact({ ask, explanation, values, type }: Fact) {
  const said = values?.map(({ text }) => text) ?? ['Yes', 'No']
  return { ask, explanation, several: type === 'several-of', choices: [...said, 'Not sure'] }
}

function printedQuestion(question: Question, facts: readonly Fact[]) {
  const { ask, kind, essential, knows, appliesWhen, notApplicable, evidence } = question
  const choices = question.kind === 'choice' ? question.options : question.items
  return {
    ask,
    kind,
    essential,
    knows: whoKnows[knows],
    when: appliesWhen ? conditionInWords(appliesWhen, facts) : null,
    choices: choices.map(({ text }) => text),
    notApplicable: notApplicable === false ? null : notApplicable.ask,
    evidence: evidenceAskedWords[evidence.atLeast],
  }
}
