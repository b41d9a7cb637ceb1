import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { CompiledRules } from '@/lib/core/scoring/compile'
import { carryAssessmentOver, previewCarryOver } from '@/lib/server/assessments/carry-over/carry-over'
import { findCheck } from '@/lib/server/assessments/pages/check-page'
import { findOverview } from '@/lib/server/assessments/pages/overview-page'
import { findNextSteps } from '@/lib/server/assessments/pages/plan-page'
import { findSection } from '@/lib/server/assessments/pages/section-page'
import { listPublished, type PublishedVersion } from '@/lib/server/content/catalogue'
import type { Member } from '@/lib/server/identity/person'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { listAssessments } from '@/lib/server/products/pages/release-assessments'
import { findReleasePage } from '@/lib/server/products/pages/release-page'
import { database } from '@/lib/server/world/database'
import { startAnswered } from '../../support/answer-small'
import { createLamp } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { smallReworded, smallSuccessor } from '../../support/small-successor'

// A transaction holds one of few connections, so a score is calculated after it has ended. The rules and the sections
// of every published version are watched here: each reading of them is noted as inside of a transaction or after it.

const versions = publishSmall(smallSuccessor, smallReworded)
const first = versions.find(({ version }) => version === '1.0.0')
if (!first) throw new Error('there is no small@1.0.0')

let ada: Member
let productId: string
let releaseId: string
let assessmentId: string
const readings = { inside: 0, after: 0 }

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  ;({ productId, releaseId } = await createLamp(ada))
  assessmentId = await startAnswered(ada, releaseId, first)
})

afterAll(() => database().$disconnect())

describe('the rules of a version', () => {
  test('are compiled when the questionnaires are read, which is before any transaction', () => {
    expect(listPublished()).toHaveLength(versions.length)
    expect([...catalogue().rules.keys()].toSorted()).toEqual(versions.map(({ hash }) => hash).toSorted())
  })
})

describe('after the transaction has ended', () => {
  beforeAll(watchVersions)
  beforeEach(() => Object.assign(readings, { inside: 0, after: 0 }))

  const calls: [string, () => Promise<unknown>][] = [
    ['the page of a product', () => findProduct(ada, productId)],
    ['the page of a release', () => findReleasePage(ada, releaseId, null)],
    ['a list of assessments', () => listAssessments(ada, releaseId)],
    ['the overview', () => findOverview(ada, assessmentId)],
    ['a section', () => findSection(ada, { assessmentId, sectionId: first.sections[0]?.id ?? '' })],
    ['the plan', () => findNextSteps(ada, { assessmentId, target: 1 })],
    ['the check before submitting', () => findCheck(ada, assessmentId)],
    ['the preview of a carry-over', () => previewCarryOver(ada, { assessmentId })],
  ]

  test.each(calls)('%s calculates its scores', async (_, call) => {
    expect(await call()).not.toBeNull()
    expect(readings.after).toBeGreaterThan(0)
    expect(readings.inside).toBe(0)
  })

  test('a confirmed carry-over has calculated its answers', async () => {
    const previewed = await previewCarryOver(ada, { assessmentId })
    if (!previewed || previewed.refused) throw new Error('the preview was refused')
    const { now, basis } = previewed.preview
    Object.assign(readings, { inside: 0, after: 0 })
    const carried = await carryAssessmentOver(ada, { assessmentId, to: now.version, basis })
    expect(carried).toMatchObject({ refused: null })
    expect(readings.after).toBeGreaterThan(0)
    expect(readings.inside).toBe(0)
  })
})

type Catalogue = { versions: PublishedVersion[]; rules: Map<string, CompiledRules> }

function catalogue(): Catalogue {
  return Reflect.get(globalThis, 'thingworthyCatalogue')
}

function watchVersions() {
  for (const [hash, rules] of [...catalogue().rules]) catalogue().rules.set(hash, watched(rules, 'sections'))
  for (const version of catalogue().versions)
    version.questionnaire = watched<Questionnaire>(version.questionnaire, 'sections')
}

function watched<T extends object>(value: T, property: keyof T): T {
  return new Proxy(value, {
    get(target, key, receiver) {
      if (key === property) readings[isInsideScope() ? 'inside' : 'after'] += 1
      return Reflect.get(target, key, receiver)
    },
  })
}

/** Inside a scope the database refuses to be asked for. */
function isInsideScope(): boolean {
  try {
    database()
    return false
  } catch {
    return true
  }
}
