// Refuses what can never happen in a questionnaire: a question that no facts reach, a
// contradiction that cannot occur. And no section may be emptied by "not applicable" alone.

import { type Finding, type Placed, refusal } from '../../../format/finding'
import type { Section } from '../../../format/questionnaire'
import type { FactCondition } from '../../../format/schema/schema'
import type { Library, Version } from '../../content'
import { judgePossibility, type Possibility } from '../possibility'
import { countTerms, factRulesOf, type PlacedQuestion } from './references'

/** More, and neither a reader nor an enumeration can settle when it happens. */
const mostTerms = 6

const tooMany = 'Its condition has too many cases to check.'
const simpler = 'Write it with fewer facts and terms.'

export function checkReachable(
  { file, path, question }: PlacedQuestion,
  version: Pick<Version, 'head'>,
  library: Library,
): Finding[] {
  if (!question.appliesWhen) return []
  const verdict = judgePossibility(question.appliesWhen, factRulesOf(version, library), 'given')
  const place = { file, path: [...path, 'appliesWhen'], id: question.id }
  const message = 'No facts make this question apply.'
  const fix = 'Correct appliesWhen: some product must be asked.'
  return unlessPossible(verdict, 'question-unreachable', { ...place, message, fix })
}

export function checkContradictionsOccur(version: Version, library: Library): Finding[] {
  const { file, value } = version.head
  const rules = {
    ...factRulesOf(version, library),
    sections: version.sections.map((section) => section.value),
  }
  return value.contradictions.flatMap(({ id, when }, index) => {
    const place = { file, path: ['contradictions', index, 'when'], id }
    const terms = countTerms(when)
    if (terms > mostTerms) {
      const message = `The contradiction has ${terms} terms.`
      const fix = `Use at most ${mostTerms}, or write several contradictions.`
      return refusal('contradiction-terms', { ...place, message, fix })
    }
    const verdict = judgePossibility(when, rules, 'given-or-not-sure')
    const message = 'This contradiction cannot occur, whatever the facts and answers.'
    const fix = 'Correct the condition; hidden questions count as unanswered.'
    return unlessPossible(verdict, 'contradiction-unreachable', { ...place, message, fix })
  })
}

/** For any facts that leave a section something to ask, one question must refuse "not applicable". */
export function checkNotEmptied(
  { file, value: section }: Placed<Section>,
  version: Pick<Version, 'head'>,
  library: Library,
): Finding[] {
  const emptied = conditionToEmpty(section)
  const verdict =
    emptied === 'always'
      ? 'possible'
      : emptied === 'never'
        ? 'impossible'
        : judgePossibility(emptied, factRulesOf(version, library), 'given')
  if (verdict === 'impossible') return []
  const place = { file, path: ['questions'], id: section.id }
  if (verdict === 'too-many') {
    return [refusal('section-emptied', { ...place, message: tooMany, fix: simpler })]
  }
  const message = 'For some products, "not applicable" alone could empty this section.'
  const fix = 'Let one question that always applies have notApplicable: false.'
  return [refusal('section-emptied', { ...place, message, fix })]
}

function conditionToEmpty({ questions }: Section): FactCondition | 'always' | 'never' {
  const mandatory = questions.filter(({ notApplicable }) => notApplicable === false)
  const skippable = questions.filter(({ notApplicable }) => notApplicable !== false)
  if (skippable.length === 0 || mandatory.some(({ appliesWhen }) => !appliesWhen)) return 'never'
  const noMandatoryOne = mandatory.flatMap(({ appliesWhen }) => (appliesWhen ? { not: appliesWhen } : []))
  const someSkippable = skippable.flatMap(({ appliesWhen }) => appliesWhen ?? [])
  const asksAnyway = someSkippable.length < skippable.length
  if (noMandatoryOne.length === 0) return asksAnyway ? 'always' : { any: someSkippable }
  return asksAnyway ? { all: noMandatoryOne } : { all: [...noMandatoryOne, { any: someSkippable }] }
}

function unlessPossible(
  verdict: Possibility,
  rule: string,
  finding: Omit<Finding, 'rule' | 'severity'>,
): Finding[] {
  if (verdict === 'possible') return []
  if (verdict === 'too-many') return [refusal(rule, { ...finding, message: tooMany, fix: simpler })]
  return [refusal(rule, finding)]
}
