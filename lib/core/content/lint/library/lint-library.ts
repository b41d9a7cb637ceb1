// What questionnaires share must hold by itself: every id once, every reference to something that
// exists, every clause that is not assessed with its reason.

import { type Finding, type FindingText, type Placed, refusal } from '../../../format/finding'
import type { Fact, Framework, Related, Source } from '../../../format/questionnaire'
import { marketsFact } from '../../../standards/markets'
import { coded } from '../../../text/words/coded'
import type { Library } from '../../content'
import { missingClause, missingProvision } from '../missing'
import { findRepeated } from '../repeated'
import { checkCondition } from '../version/conditions'
import { checkThrough } from './derived'
import { checkKind } from './kinds'
import { checkLaw } from './laws'

export function lintLibrary(library: Library): Finding[] {
  const facts = library.facts.map(({ value }) => value)
  return [
    ...[...library.facts, ...library.kinds, ...library.sources, ...library.frameworks].flatMap(checkFileName),
    ...library.facts.flatMap((fact) => checkFact(fact, facts)),
    ...library.kinds.flatMap((kind) => checkKind(kind, library)),
    ...library.sources.flatMap(checkSource),
    ...library.frameworks.flatMap((framework) => checkFramework(framework, library)),
    ...library.related.flatMap((related) => checkRelated(related, library)),
  ]
}

/** One id a file, and the file named after it: so no two entries of a kind can share an id. */
export function checkFileName({ file, value }: Placed<{ id: string }>): Finding[] {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '')
  if (name === value.id) return []
  return [
    refusal('file-name', {
      file,
      path: ['id'],
      id: value.id,
      message: coded('finding.file-name.file', { name, id: value.id }),
      fix: coded('finding.fix.name-file', { id: value.id, name }),
    }),
  ]
}

function checkFact({ file, value: fact }: Placed<Fact>, facts: readonly Fact[]): Finding[] {
  const findings: Finding[] = []
  const refuse = (path: (string | number)[], message: FindingText, fix: FindingText) =>
    findings.push(refusal('fact', { file, path, id: fact.id, message, fix }))
  if (fact.type === 'yes-no' && fact.values) {
    refuse(['values'], coded('finding.fact.no-values'), coded('finding.fix.remove-values'))
  }
  if (fact.type !== 'yes-no' && !fact.values) {
    refuse(['type'], coded('finding.fact.needs-values'), coded('finding.fix.list-values'))
  }
  for (const { index, value } of findRepeated((fact.values ?? []).map(({ id }) => id))) {
    refuse(
      ['values', index, 'id'],
      coded('problem.fact-twice', { value }),
      coded('finding.fix.other-id-for-one'),
    )
  }
  const reserved = (fact.values ?? []).findIndex(({ id }) => ['not-sure', 'yes', 'no'].includes(id))
  if (reserved >= 0) {
    refuse(['values', reserved, 'id'], coded('finding.fact.reserved-id'), coded('finding.fix.other-id'))
  }
  fact.impliedBy?.forEach((source, index) => {
    const implying = facts.find(({ id }) => id === source)
    const isFit = implying?.type === 'yes-no' && fact.type === 'yes-no' && source !== fact.id
    if (isFit) return
    const fix = coded('finding.fix.implying-fact')
    refuse(['impliedBy', index], coded('finding.fact.cannot-imply', { fact: source }), fix)
  })
  return [...findings, ...checkFormer({ file, value: fact }, facts)]
}

/** The new fact must be able to say all that conditions ask of the former one. */
function checkFormer({ file, value: fact }: Placed<Fact>, facts: readonly Fact[]): Finding[] {
  if (fact.formerly === undefined) return []
  const former = facts.find(({ id }) => id === fact.formerly)
  const values = (each: Fact) => (each.values ?? []).map(({ id }) => id)
  const isFit =
    former !== undefined &&
    former.id !== fact.id &&
    former.type === fact.type &&
    values(former).every((value) => values(fact).includes(value))
  if (isFit) return []
  const message = coded('finding.fact.not-former', { fact: fact.formerly })
  const fix = coded('finding.fix.former-fact')
  return [refusal('fact', { file, path: ['formerly'], id: fact.id, message, fix })]
}

function checkSource({ file, value: source }: Placed<Source>): Finding[] {
  const ids = source.clauses.map(({ id }) => id)
  const repeated = findRepeated(ids).map(({ index, value }) =>
    refusal('unique-id', {
      file,
      path: ['clauses', index, 'id'],
      id: value,
      message: coded('finding.clause.twice', { clause: value }),
      fix: coded('finding.fix.remove-one'),
    }),
  )
  const unexplained = source.clauses.flatMap((clause, index) => {
    const missing = clause.partOf !== undefined && !ids.includes(clause.partOf) ? clause.partOf : null
    const silent = !clause.assessable && clause.whyNot === undefined
    if (missing === null && !silent) return []
    return refusal('clause', {
      file,
      path: ['clauses', index, missing === null ? 'assessable' : 'partOf'],
      id: clause.id,
      message:
        missing === null
          ? coded('finding.clause.no-reason')
          : coded('finding.clause.missing', { clause: missing }),
      fix: missing === null ? coded('finding.fix.why-not') : coded('finding.fix.check-number'),
    })
  })
  const truncations = source.truncations.flatMap(({ clause }, index) =>
    ids.includes(clause) ? [] : [missingClause(file, ['truncations', index, 'clause'], clause)],
  )
  return [...repeated, ...unexplained, ...truncations]
}

function checkFramework({ file, value: framework }: Placed<Framework>, library: Library): Finding[] {
  const repeated = findRepeated(framework.provisions.map(({ id }) => id)).map(({ index, value }) =>
    refusal('unique-id', {
      file,
      path: ['provisions', index, 'id'],
      id: value,
      message: coded('finding.provision.twice', { provision: value }),
      fix: coded('finding.fix.remove-one'),
    }),
  )
  const conditions = framework.provisions.flatMap(({ id, appliesWhen }, index) => {
    if (!appliesWhen) return []
    const path = ['provisions', index, 'appliesWhen']
    const facts = library.facts.map(({ value }) => value)
    return checkCondition(appliesWhen, { file, path, id, facts, questions: [] })
  })
  const placed = { file, value: framework }
  return [
    ...repeated,
    ...conditions,
    ...checkMarkets(placed, library),
    ...checkLaw(placed, library),
    ...checkThrough(placed, library),
  ]
}

function checkMarkets({ file, value: { id, markets = [] } }: Placed<Framework>, library: Library): Finding[] {
  const values = library.facts.flatMap(({ value: fact }) =>
    fact.id === marketsFact || fact.formerly === marketsFact ? (fact.values ?? []) : [],
  )
  const isMarket = (market: string) => values.some((value) => value.id === market)
  return markets.flatMap((market, index) => {
    if (isMarket(market)) return []
    const message = coded('finding.market', { fact: marketsFact, market })
    const fix = coded('finding.fix.market')
    return refusal('market', { file, path: ['markets', index], id, message, fix })
  })
}

function checkRelated({ file, value }: Placed<Related>, library: Library): Finding[] {
  const source = library.sources.find((each) => each.value.id === value.source)?.value
  return value.related.flatMap(({ clause, provision: named }, index) => {
    const path = ['related', index]
    const isClause = source?.clauses.some(({ id }) => id === clause) ?? false
    const framework = library.frameworks.find((each) => each.value.id === named.framework)?.value
    const isProvision = framework?.provisions.some(({ id }) => id === named.provision) ?? false
    return [
      ...(isClause ? [] : [missingClause(file, [...path, 'clause'], clause)]),
      ...(isProvision ? [] : [missingProvision(file, [...path, 'provision'], clause, named)]),
    ]
  })
}
