// A law says where it applies and from which day, provision by provision; what is no law says none of it.

import { type Finding, type FindingText, type Path, type Placed, refusal } from '../../../format/finding'
import type { Framework } from '../../../format/questionnaire'
import { coded } from '../../../text/words/coded'
import type { Library } from '../../content'
import { missingProvision } from '../missing'
import { checkCondition } from '../version/conditions'

export function checkLaw(placed: Placed<Framework>, library: Pick<Library, 'facts'>): Finding[] {
  if (placed.value.binding !== 'law') return checkNoLaw(placed)
  return [...checkWhereAndWhen(placed), ...checkConcern(placed, library), ...checkStages(placed)]
}

function checkNoLaw({ file, value: framework }: Placed<Framework>): Finding[] {
  const keys = (['appliesFrom', 'stages', 'appliesWhen'] as const).filter((key) => framework[key])
  return keys.map((key) =>
    refuse(
      { file, path: [key], id: framework.id },
      coded('finding.law.only', { key }),
      coded('finding.fix.binding', { key }),
    ),
  )
}

function checkWhereAndWhen({ file, value: { id, markets, appliesFrom } }: Placed<Framework>): Finding[] {
  const place = { file, path: ['binding'], id }
  return [
    ...(markets ? [] : [refuse(place, coded('finding.law.no-market'), coded('finding.fix.list-markets'))]),
    ...(appliesFrom ? [] : [refuse(place, coded('finding.law.no-day'), coded('finding.fix.write-day'))]),
  ]
}

function checkConcern(
  { file, value: { id, appliesWhen } }: Placed<Framework>,
  library: Pick<Library, 'facts'>,
): Finding[] {
  if (!appliesWhen) return []
  const facts = library.facts.map(({ value }) => value)
  return checkCondition(appliesWhen, { file, path: ['appliesWhen'], id, facts, questions: [] })
}

function checkStages({ file, value: framework }: Placed<Framework>): Finding[] {
  const { id: law, stages = [], provisions } = framework
  const staged = stages.flatMap(({ from, provisions: ids }, stage) =>
    ids.map((id, index) => ({ id, from, path: ['stages', stage, 'provisions', index] })),
  )
  const named = staged.flatMap(({ id, path }, index) => {
    if (!provisions.some((provision) => provision.id === id))
      return missingProvision(file, path, law, { framework: law, provision: id })
    if (staged.findIndex((each) => each.id === id) === index) return []
    const message = coded('finding.law.staged-twice', { provision: id })
    return refuse({ file, path, id }, message, coded('finding.fix.one-stage'))
  })
  const contradicted = provisions.flatMap(({ id, appliesFrom }, index) => {
    const from = staged.find((each) => each.id === id)?.from ?? framework.appliesFrom
    if (appliesFrom === undefined || from === undefined || appliesFrom === from) return []
    const message = coded('finding.law.other-day', { day: appliesFrom, lawDay: from })
    const fix = coded('finding.fix.stage-day', { day: appliesFrom })
    return refuse({ file, path: ['provisions', index, 'appliesFrom'], id }, message, fix)
  })
  return [...named, ...contradicted]
}

function refuse(
  place: { file: string; path: Path; id: string },
  message: FindingText,
  fix: FindingText,
): Finding {
  return refusal('law', { ...place, message, fix })
}
