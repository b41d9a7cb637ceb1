// Outside standards as a report reads them out of the answers, with a count of every status.

import type { Indication, ProvisionStatus } from '../questionnaire/indications'
import type { Questionnaire } from '../questionnaire/questionnaire'
import type { StandardInReport } from './report'

/** One entry per framework of which the questionnaire asks anything. */
export function standardsInReport(
  { frameworks }: Questionnaire,
  indications: readonly Indication[],
): StandardInReport[] {
  return frameworks.map(({ id, title, version, provisions }) => {
    const own = indications.filter(({ framework }) => framework === id)
    return {
      id,
      title,
      version,
      counts: countStatuses(own),
      provisions: own.map(({ provision, status, questions }) => {
        const { title, strength } = provisions.find((each) => each.id === provision) ?? {
          title: '',
          strength: '',
        }
        return { id: provision, title, strength, status, questions }
      }),
    }
  })
}

function countStatuses(indications: readonly Indication[]): Record<ProvisionStatus, number> {
  const count = (status: ProvisionStatus) => indications.filter((each) => each.status === status).length
  return {
    indicated: count('indicated'),
    'partly-indicated': count('partly-indicated'),
    'not-indicated': count('not-indicated'),
    'not-applicable': count('not-applicable'),
    unknown: count('unknown'),
    'not-asked': count('not-asked'),
  }
}
