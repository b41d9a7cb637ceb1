// Refuses what can never happen in a questionnaire: a question that no facts reach, a
// contradiction that cannot occur. And no section may be emptied by "not applicable" alone.

import { type Finding, type Placed, refusal } from '../../../format/finding'
import type { Section } from '../../../format/questionnaire'
import type { FactCondition } from '../../../format/schema/schema'
import { coded } from '../../../text/words/coded'
import type { Library, Version } from '../../content'
import { judgePossibility, type Possibility } from '../possibility'
import { countTerms, factRulesOf, type PlacedQuestion } from './references'

/** More, and neither a reader nor an enumeration can settle when it happens. */
const mostTerms = 6

const tooMany = coded('finding.reach.too-many')
const simpler = coded('finding.fix.simpler-condition')

export function checkReachable(
  { file, path, question }: PlacedQuestion,
  version: Pick<Version, 'head'>,
  library: Library,
): Finding[] {
  if (!question.appliesWhen) return []
  const verdict = judgePossibility(question.appliesWhen, factRulesOf(version, library), 'given')
  const place = { file, path: [...path, 'appliesWhen'], id: question.id }
  const message = coded('finding.reach.question')
  const fix = coded('finding.fix.applies-when')
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
      const message = coded('finding.contradiction.terms', { count: terms })
      const fix = coded('finding.fix.fewer-terms', { most: mostTerms })
      return refusal('contradiction-terms', { ...place, message, fix })
    }
    const verdict = judgePossibility(when, rules, 'given-or-not-sure')
    const message = coded('finding.contradiction.never')
    const fix = coded('finding.fix.contradiction')
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
  const message = coded('finding.reach.emptied')
  const fix = coded('finding.fix.not-emptied')
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
