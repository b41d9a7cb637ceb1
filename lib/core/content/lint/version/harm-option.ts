// A question that quotes a case can record that case: it names how one would have answered, and that answer
// is worth less than anything one would advise.

import { adviseFrom } from '../../../format/advise-from'
import { type Finding, type FindingText, type Path, refusal } from '../../../format/finding'
import type { Question } from '../../../format/questionnaire'
import { coded } from '../../../text/words/coded'
import { answersOf } from '../answers-of'

export function checkHarmOption(question: Question, { file, path }: { file: string; path: Path }): Finding[] {
  const named = question.harm?.option
  if (!named) return []
  const { answers } = answersOf(question)
  const refuse = (message: FindingText, fix: FindingText) =>
    refusal('harm-option', { file, path: [...path, 'harm', 'option'], id: question.id, message, fix })
  const missing = named.filter((id) => !answers.some((answer) => answer.id === id))
  if (missing.length > 0) {
    const known = answers.map(({ id }) => id).join(', ')
    return [
      refuse(
        coded('finding.harm.missing', { answers: missing.join(', ') }),
        coded('finding.fix.use-one', { choices: known }),
      ),
    ]
  }
  const chosen = answers.filter(({ id }) => named.includes(id))
  if (chosen.length > 1 && (question.kind === 'choice' || chosen.some((answer) => isExclusive(answer)))) {
    return [refuse(coded('finding.harm.exclude'), coded('finding.fix.name-one'))]
  }
  const credit = chosen.reduce((sum, answer) => sum + answer.credit, 0)
  if (credit < adviseFrom) return []
  const message = coded('finding.harm.good', { credit })
  return [refuse(message, coded('finding.fix.other-case', { least: adviseFrom }))]
}

function isExclusive(answer: object): boolean {
  return 'exclusive' in answer && answer.exclusive === true
}
