// Which provision of a law to look at next. Mandatory ones come first; then what is not indicated, what is unknown and
// what is partly indicated; then the order of the law. Left out is what no answer can indicate any further.

import type { Provision, Questionnaire } from '../../format/questionnaire'
import type { Indication, ProvisionStatus } from '../../standards/indication'
import type { Missing } from '../../standards/read-mapping'
import type { LawInReport } from '../report'
import type { ReportWords } from '../words/report-words'
import { missingInReport } from '../words/standard-words'

type Wanted = { question: string; missing: Missing }
type Reading = { provision: Provision; indication: Indication }

const statusesInOrder: readonly ProvisionStatus[] = ['not-indicated', 'unknown', 'partly-indicated']

/** `indications` are those of the whole questionnaire: a provision may be read through others. */
export function nextProvision(
  readings: readonly Reading[],
  indications: readonly Indication[],
  questionnaire: Questionnaire,
  words: ReportWords,
): LawInReport['next'] {
  const [first] = readings
    .flatMap(({ provision, indication }) => {
      const urgency = statusesInOrder.indexOf(indication.status)
      const wanted = urgency < 0 ? null : wantedOf(indication, indications)
      return wanted ? [{ provision, wanted, rank: rankOf(provision, urgency) }] : []
    })
    .toSorted((a, b) => a.rank - b.rank)
  if (!first) return null
  const { id, title } = first.provision
  const { question, missing } = first.wanted
  return { id, title, question: nameOf(question, questionnaire), missing: missingInReport(missing, words) }
}

/** The first question whose answer would indicate more of it, its own before those it is read through. */
function wantedOf({ basis, through }: Indication, indications: readonly Indication[]): Wanted | null {
  for (const { question, missing } of basis) {
    if (missing && missing.choices.length > 0) return { question, missing }
  }
  for (const { framework, provision } of through) {
    const behind = indications.find((each) => each.framework === framework && each.provision === provision)
    const wanted = behind ? wantedOf(behind, indications) : null
    if (wanted) return wanted
  }
  return null
}

function rankOf({ strength }: Provision, urgency: number): number {
  return (strength === 'mandatory' ? 0 : statusesInOrder.length) + urgency
}

function nameOf(id: string, { sections }: Questionnaire) {
  const section = sections.find(({ questions }) => questions.some((question) => question.id === id))
  const ask = section?.questions.find((question) => question.id === id)?.ask ?? id
  return { id, section: section?.id ?? '', ask }
}
