import 'server-only'
import { notFromRelease } from '@/lib/core/answers/facts/from-release'
import { checkReadiness } from '@/lib/core/assessment/check/readiness'
import type { Plan } from '@/lib/core/assessment/plan/plan'
import { handingOnSchema } from '@/lib/core/report/handing-on/handing-on-schema'
import type { PreviousPlan } from '@/lib/core/report/parts/plan-in-report'
import type { ChangeScope } from '../../../access/scope'
import { writeAssessment } from '../../../assessments/start-assessment'
import { requireRules } from '../../../content/catalogue'
import type { Member } from '../../../identity/person'
import { calendarDate } from '../../../records/rows'
import { type FrozenSubmission, freeze } from '../../../submissions/submission-content'
import type { SubmissionHead } from '../../../submissions/submission-inputs'
import { newHead, writeSubmission } from '../../../submissions/write-submission'
import { writeProduct } from '../../products'
import { writeRelease } from '../../releases'
import { type ExampleRelease, readExample } from './example-files'

/** A release of the example with its submission, which is written as it is. */
type FrozenRelease = ExampleRelease & { head: SubmissionHead; frozen: FrozenSubmission }

/** A fictional accountable person for a fictional product. */
const accountable = { name: 'Robin Sample', role: 'Head of product (fictional)' }

/** Reads the files and renders the reports, before anything is locked. */
export async function freezeExample({ organisation }: Member): Promise<FrozenRelease[]> {
  const frozen: FrozenRelease[] = []
  let previousPlan: PreviousPlan | undefined
  for (const release of readExample()) {
    const head = newHead(1, { accountable, handingOn: handingOnSchema(calendarDate(new Date())).parse({}) })
    frozen.push({ ...release, head, frozen: await freezeOne(release, { head, previousPlan, organisation }) })
    // As a report counts the plan of the product that was submitted before.
    previousPlan = { plan: release.entries.plan, date: calendarDate(head.at) }
  }
  return frozen
}

type About = {
  head: SubmissionHead
  previousPlan: PreviousPlan | undefined
  organisation: Member['organisation']
}

function freezeOne(
  { assessed: { release, ...product }, questionnaire, entries }: ExampleRelease,
  { head, previousPlan, organisation }: About,
): Promise<FrozenSubmission> {
  const blockers = checkReadiness(requireRules(questionnaire), entries)
  if (blockers.length > 0) throw new Error(`The example cannot be submitted: ${JSON.stringify(blockers)}`)
  const about = { product, release, organisation: organisation.name, frameworkChoices: {} }
  return freeze({ ...about, entries, previousPlan, questionnaire, submission: head })
}

/** Writes the product with its releases, assessments and submissions; gives its id. */
export async function writeExample(scope: ChangeScope<Member>, releases: FrozenRelease[]): Promise<string> {
  const [first] = releases
  if (!first) throw new Error('The example has no release.')
  const { name, maker } = first.assessed
  const id = await writeProduct(scope, { name, isExample: true, ...(maker === undefined ? {} : { maker }) })
  // The plan is the product's: of each question the line of the last release that has one.
  const plan = Object.assign({}, ...releases.map(({ entries }) => entries.plan))
  let startedFromId: string | null = null
  for (const release of releases)
    startedFromId = await writeSubmitted(scope, { productId: id, startedFromId, release, plan })
  return id
}

type Place = { productId: string; startedFromId: string | null; release: FrozenRelease; plan: Plan }

async function writeSubmitted(
  scope: ChangeScope<Member>,
  { productId, startedFromId, plan, release: { assessed, questionnaire, entries, head, frozen } }: Place,
): Promise<string> {
  const organisationId = scope.person.organisation.id
  const releaseId = await writeRelease(scope, { id: productId, organisationId }, assessed.release)
  const release = { id: releaseId, organisationId }
  const facts = notFromRelease(entries.facts, assessed.release.scope, questionnaire.facts)
  const { assessmentId, draftId } = await writeAssessment(scope, {
    release,
    questionnaire,
    startedFromId,
    entries: { ...entries, facts, plan },
    // Its report was made before: nothing has changed since.
    at: head.at,
  })
  await writeSubmission(scope, { organisationId, assessmentId, draftId }, head, frozen)
  return assessmentId
}
