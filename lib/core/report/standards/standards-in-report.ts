// Outside standards as a report reads them out of the answers: what the law requires, which are shown and why others are
// not, a count of every status, and for each provision what says so and what is missing.

import type { Answers, Facts } from '../../answers/answer'
import { type OwnStatuses, provisionKey } from '../../answers/own-status'
import type { Framework, Provision, Questionnaire } from '../../format/questionnaire'
import type { FrameworkChoices } from '../../products/product'
import { countStatuses } from '../../standards/count-statuses'
import type { Indication } from '../../standards/indication'
import { readIndications } from '../../standards/indications'
import { type Showing, showingOf } from '../../standards/markets'
import type { ProvisionInReport, Report, StandardInReport } from '../report'
import type { ReportWords } from '../words/report-words'
import {
  countUnchecked,
  limitWords,
  missingInReport,
  standardLeftOutWords,
  summaryWords,
} from '../words/standard-words'
import { inReadingOrder } from './in-reading-order'
import { lawsInReport } from './laws-in-report'

type Given = {
  facts: Facts
  answers: Answers
  own?: OwnStatuses | undefined
  frameworkChoices: FrameworkChoices
  date: string
}

/** Every framework of which the questionnaire asks anything, either shown or left out. */
export function standardsInReport(
  questionnaire: Questionnaire,
  { facts, answers, own = {}, frameworkChoices, date }: Given,
  words: ReportWords,
): Pick<Report, 'laws' | 'standards' | 'standardsLeftOut'> {
  const indications = readIndications(questionnaire, { facts, answers })
  const shown = questionnaire.frameworks.map((framework) => ({
    framework,
    showing: showingOf(framework, questionnaire, facts, frameworkChoices),
  }))
  const standards = shown.flatMap(({ framework, showing }) =>
    showing.shown
      ? [
          standardInReport(
            framework,
            indications.filter((each) => each.framework === framework.id),
            { frameworks: questionnaire.frameworks, own },
            words,
          ),
        ]
      : [],
  )
  const given = { facts, indications, date, shown: new Set(standards.map(({ id }) => id)) }
  const laws = lawsInReport(questionnaire, given, words)
  return {
    ...(laws ? { laws } : {}),
    standards: inReadingOrder(standards, laws),
    standardsLeftOut: shown.flatMap(({ framework, showing }) => leftOut(framework, showing, words)),
  }
}

function leftOut(
  { id, title, version }: Framework,
  showing: Showing,
  words: ReportWords,
): Report['standardsLeftOut'] {
  if (showing.shown) return []
  const { because } = showing
  return [{ id, title, version, because, words: standardLeftOutWords(because, words) }]
}

function standardInReport(
  { id, title, version, publisher, url, licenceNote, binding, provisions }: Framework,
  indications: readonly Indication[],
  { frameworks, own }: { frameworks: readonly Framework[]; own: OwnStatuses },
  words: ReportWords,
): StandardInReport {
  const counts = countStatuses(indications)
  const inReport = provisions.flatMap((provision) => {
    const indication = indications.find((each) => each.provision === provision.id)
    if (!indication) return []
    const said = ownInReport(own[provisionKey(id, provision.id)])
    return [{ ...provisionInReport(provision, indication, frameworks, words), ...said }]
  })
  return {
    id,
    title,
    version,
    publisher,
    url,
    licenceNote,
    ...(binding ? { binding } : {}),
    counts,
    summary: summaryWords(counts, countUnchecked(inReport), words),
    provisions: inReport,
  }
}

function provisionInReport(
  { id, title, strength, status: code, group, appliesIf }: Provision,
  { status, atMost, basis, through, checked }: Indication,
  frameworks: readonly Framework[],
  words: ReportWords,
): ProvisionInReport {
  const own = {
    id,
    title,
    strength,
    code: code ?? null,
    group,
    appliesIf: appliesIf ?? [],
    status,
    atMost,
    basis: basis.map((each) => ({ ...each, missing: missingInReport(each.missing, words) })),
    ...(checked ? {} : { unchecked: true }),
    ...(through.length === 0 ? {} : { through: through.map((each) => throughInReport(each, frameworks)) }),
  }
  return { ...own, limit: limitWords(own, words) }
}

function ownInReport(own: OwnStatuses[string] | undefined): Pick<ProvisionInReport, 'own'> {
  if (!own) return {}
  const { status = null, detail = null, reference = null } = own
  return { own: { status, detail, reference } }
}

function throughInReport(
  { framework, provision, status }: Indication['through'][number],
  frameworks: readonly Framework[],
) {
  return { standard: standardName(framework, frameworks), provision, status }
}

/** With its version, since two editions of a standard share a title. */
function standardName(id: string, frameworks: readonly Framework[]): string {
  const framework = frameworks.find((each) => each.id === id)
  return framework ? `${framework.title}, ${framework.version}` : id
}
