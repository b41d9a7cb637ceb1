// What the law of a product's markets requires, in the order of the days from which it applies. Only where the team
// has said where the product is offered is a law named as required; a law that facts rule out is named apart.

import type { Facts } from '../../answers/answer'
import { compileFactCondition } from '../../answers/condition'
import { factKnownAs } from '../../format/former-facts'
import type { Fact, Framework, Provision, Questionnaire } from '../../format/questionnaire'
import { countStatuses } from '../../standards/count-statuses'
import { type Indication, isChecked } from '../../standards/indication'
import { type LawPart, lawParts } from '../../standards/law-parts'
import { isOffered, marketsFact } from '../../standards/markets'
import type { LawInReport, LawsInReport } from '../report'
import { furtherLawWords, lawEntryWords, offeredWords } from '../words/law-words'
import type { ReportWords } from '../words/report-words'
import { nextProvision } from './next-provision'

type Given = {
  facts: Facts
  indications: readonly Indication[]
  /** The ids of the standards that the report shows. */
  shown: ReadonlySet<string>
  date: string
}

/** Null where the questionnaire reads no law. */
export function lawsInReport(
  questionnaire: Questionnaire,
  given: Given,
  words: ReportWords,
): LawsInReport | null {
  const { facts, shown } = given
  const laws = questionnaire.frameworks.filter(({ binding }) => binding === 'law')
  if (laws.length === 0) return null
  const fact = factKnownAs(marketsFact, questionnaire.facts)
  const offered = laws.filter(({ markets = [] }) => isOffered(markets, questionnaire, facts) === true)
  const parts = offered.flatMap((law) =>
    shown.has(law.id) && concerns(law, questionnaire, facts)
      ? lawParts(law, words.t('law.rest')).flatMap(
          (part) => partInReport(law, part, { questionnaire, ...given }, words) ?? [],
        )
      : [],
  )
  const isRequired = ({ id }: Framework) => parts.some(({ standard }) => standard === id)
  const markets = {
    fact: fact?.id ?? null,
    markets: marketsOf(fact, facts).words,
    notConcerned: offered.filter((law) => shown.has(law.id) && !isRequired(law)).map(nameOf),
    leftOut: offered.filter(({ id }) => !shown.has(id)).map(nameOf),
    withoutLaw: marketsOf(fact, facts).values.flatMap(({ id, text }) =>
      laws.some(({ markets = [] }) => markets.includes(id)) ? [] : text,
    ),
  }
  return {
    ...markets,
    required: parts.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    offered: offeredWords(markets, words),
    further: furtherLawWords(markets, words),
  }
}

function concerns({ appliesWhen }: Framework, questionnaire: Questionnaire, facts: Facts): boolean {
  return !appliesWhen || compileFactCondition(appliesWhen, questionnaire)(facts) !== false
}

/** Null where nothing of it applies. What only defines or explains asks for nothing, and is not counted. */
function partInReport(
  law: Framework,
  { title, from, provisions }: LawPart,
  {
    questionnaire,
    indications,
    date,
  }: Pick<Given, 'indications' | 'date'> & { questionnaire: Questionnaire },
  words: ReportWords,
): LawInReport | null {
  const readings = provisions.flatMap((provision) => {
    const indication = indications.find(
      (each) => each.framework === law.id && each.provision === provision.id,
    )
    const counts = provision.strength !== 'informative' && indication?.status !== 'not-applicable'
    return indication && counts ? [{ provision, indication }] : []
  })
  if (readings.length === 0) return null
  const part = {
    standard: law.id,
    title: law.title,
    part: title,
    from,
    appliesIf: sharedConditions(readings.map(({ provision }) => provision)),
    counts: countStatuses(readings.map(({ indication }) => indication)),
    checked: isChecked(law),
    next: nextProvision(readings, indications, questionnaire, words),
  }
  return { ...part, ...lawEntryWords(part, date, words) }
}

/** What every one of them depends on. */
function sharedConditions([first, ...rest]: readonly Provision[]): string[] {
  return (first?.appliesIf ?? []).filter((condition) =>
    rest.every(({ appliesIf = [] }) => appliesIf.includes(condition)),
  )
}

function marketsOf(fact: Fact | undefined, facts: Facts) {
  const said = fact && facts[fact.id]
  if (!Array.isArray(said)) return { values: [], words: null }
  const values = (fact?.values ?? []).filter(({ id }) => said.includes(id))
  return { values, words: values.map(({ text }) => text) }
}

function nameOf({ id, title }: Framework) {
  return { id, title }
}
