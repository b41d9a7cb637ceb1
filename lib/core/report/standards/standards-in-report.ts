// Outside standards as a report reads them out of the answers: what the law requires, which are shown and why others are
// not, a count of every status, and for each provision what says so and what is missing.

import type { Answers, Facts } from '../../answers/answer'
import type { Framework, Provision, Questionnaire } from '../../format/questionnaire'
import type { FrameworkChoices } from '../../products/product'
import { countStatuses } from '../../standards/count-statuses'
import type { Indication } from '../../standards/indication'
import { readIndications } from '../../standards/indications'
import { type Showing, showingOf } from '../../standards/markets'
import type { ProvisionInReport, Report, StandardInReport } from '../report'
import { inReadingOrder } from './in-reading-order'
import { lawsInReport } from './laws-in-report'

type Given = { facts: Facts; answers: Answers; frameworkChoices: FrameworkChoices }

/** Every framework of which the questionnaire asks anything, either shown or left out. */
export function standardsInReport(
  questionnaire: Questionnaire,
  { facts, answers, frameworkChoices }: Given,
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
            questionnaire.frameworks,
          ),
        ]
      : [],
  )
  const laws = lawsInReport(questionnaire, {
    facts,
    indications,
    shown: new Set(standards.map(({ id }) => id)),
  })
  return {
    ...(laws ? { laws } : {}),
    standards: inReadingOrder(standards, laws),
    standardsLeftOut: shown.flatMap(({ framework, showing }) => leftOut(framework, showing)),
  }
}

function leftOut({ id, title, version }: Framework, showing: Showing): Report['standardsLeftOut'] {
  return showing.shown ? [] : [{ id, title, version, because: showing.because }]
}

function standardInReport(
  { id, title, version, publisher, url, licenceNote, binding, provisions }: Framework,
  indications: readonly Indication[],
  frameworks: readonly Framework[],
): StandardInReport {
  return {
    id,
    title,
    version,
    publisher,
    url,
    licenceNote,
    ...(binding ? { binding } : {}),
    counts: countStatuses(indications),
    provisions: provisions.flatMap((provision) => {
      const indication = indications.find((each) => each.provision === provision.id)
      return indication ? [provisionInReport(provision, indication, frameworks)] : []
    }),
  }
}

function provisionInReport(
  { id, title, strength, status: code, group, appliesIf }: Provision,
  { status, atMost, basis, through, checked }: Indication,
  frameworks: readonly Framework[],
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
    basis,
    ...(checked ? {} : { unchecked: true }),
  }
  if (through.length === 0) return own
  return {
    ...own,
    through: through.map((each) => ({
      standard: standardName(each.framework, frameworks),
      provision: each.provision,
      status: each.status,
    })),
  }
}

/** With its version, since two editions of a standard share a title. */
function standardName(id: string, frameworks: readonly Framework[]): string {
  const framework = frameworks.find((each) => each.id === id)
  return framework ? `${framework.title}, ${framework.version}` : id
}
