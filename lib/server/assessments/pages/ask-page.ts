import 'server-only'
import { compileApplicability } from '@/lib/core/answers/applicability'
import type { AskLinkSummary, Proposal } from '@/lib/core/answers/proposals/proposal'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import type { Person } from '../../identity/person'
import { readAssessment } from '../assessments'
import { readAskLinks, readProposal, readProposals } from '../proposals/read-proposals'

type AskPage = {
  assessment: OpenAssessment
  /** The ids of the questions that apply, by the facts as they are. */
  applicable: ReadonlySet<string>
  links: AskLinkSummary[]
}

/** An assessment with its ask links; null where the person may not ask. */
export function findAskPage(person: Person, assessmentId: string): Promise<AskPage | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('ask', assessmentId)
    const assessment = found && (await readAssessment(scope, found))
    if (!assessment) return null
    const applicable = compileApplicability(assessment.content)(assessment.facts)
    return { assessment, applicable, links: await readAskLinks(scope.db, found.id) }
  })
}

/** An assessment with everything that was proposed; null where the person may not read the draft. */
export function findProposals(
  person: Person,
  assessmentId: string,
): Promise<{ assessment: OpenAssessment; proposals: Proposal[] } | null> {
  return readAs(person, async (scope) => {
    const assessment = await findDraft(scope, assessmentId)
    return assessment && { assessment, proposals: await readProposals(scope.db, assessment.id) }
  })
}

/** An assessment with one proposal, which is null where it was replaced; null where the draft may not be read. */
export function findProposal(
  person: Person,
  { assessmentId, proposalId }: { assessmentId: string; proposalId: string },
): Promise<{ assessment: OpenAssessment; proposal: Proposal | null } | null> {
  return readAs(person, async (scope) => {
    const assessment = await findDraft(scope, assessmentId)
    if (!assessment) return null
    const place = { assessmentId: assessment.id, id: proposalId }
    return { assessment, proposal: await readProposal(scope.db, place) }
  })
}

async function findDraft(scope: Scope, assessmentId: string): Promise<OpenAssessment | null> {
  const found = await scope.findAssessment('read-draft', assessmentId)
  return found && readAssessment(scope, found)
}
