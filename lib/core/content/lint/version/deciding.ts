// Some section decides the overall level, and each that is marked to do so can: for some product, enough of
// its questions apply.

import { type Finding, type Placed, refusal } from '../../../format/finding'
import type { Section } from '../../../format/questionnaire'
import type { FactCondition } from '../../../format/schema/schema'
import { coded } from '../../../text/words/coded'
import type { Library, Version } from '../../content'
import { judgePossibility, type Possibility } from '../possibility'
import { factRulesOf } from './references'

/** Sets of questions tried before giving up; plain content needs one. */
const mostSets = 2_000

export function checkDecides({ head, sections }: Version): Finding[] {
  if (sections.some(({ value }) => value.decides)) return []
  const message = coded('finding.decides.none')
  const fix = coded('finding.fix.decides')
  return [refusal('decides', { file: head.file, path: ['sections'], id: head.value.id, message, fix })]
}

export function checkCouldDecide(
  { file, value: section }: Placed<Section>,
  version: Pick<Version, 'head'>,
  library: Library,
): Finding[] {
  const { decidesFrom } = version.head.value
  if (!section.decides || decidesFrom === undefined) return []
  const rules = factRulesOf(version, library)
  const conditions = section.questions.flatMap(({ appliesWhen }) => appliesWhen ?? [])
  const missing = decidesFrom - (section.questions.length - conditions.length)
  const verdict = judgeTogether(conditions, missing, (all) => judgePossibility({ all }, rules, 'given'))
  if (verdict === 'possible') return []
  const message =
    verdict === 'impossible'
      ? coded('finding.decides.never', { count: decidesFrom })
      : coded('finding.decides.too-many')
  const fix =
    verdict === 'impossible' ? coded('finding.fix.decides-not') : coded('finding.fix.simpler-conditions')
  return [refusal('decides', { file, path: ['decides'], id: section.id, message, fix })]
}

/** Whether `count` of the conditions can hold at once. */
function judgeTogether(
  conditions: readonly FactCondition[],
  count: number,
  judge: (all: FactCondition[]) => Possibility,
): Possibility {
  let sets = 0
  let isUnclear = false

  function search(chosen: FactCondition[], from: number): boolean {
    if (chosen.length >= count) return true
    for (let index = from; index < conditions.length; index++) {
      const next = conditions[index]
      if (next === undefined || sets >= mostSets) return false
      sets += 1
      const verdict = judge([...chosen, next])
      isUnclear ||= verdict === 'too-many'
      if (verdict === 'possible' && search([...chosen, next], index + 1)) return true
    }
    return false
  }

  if (search([], 0)) return 'possible'
  return isUnclear || sets >= mostSets ? 'too-many' : 'impossible'
}
