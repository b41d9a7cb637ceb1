import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '@/lib/core/assessment/access/policy'
import { stopPdfProcess } from '@/lib/pdf/print'
import { database } from '@/lib/server/world/database'
import { reach, readImportGraph } from '../../structure/read-import-graph'
import { auditorProbes } from '../../support/isolation/auditor-probes'
import { buildTenant, member, type Tenant } from '../../support/isolation/tenant'
import { acceptedReview } from '../../support/reviews'

// Every function that is for the auditor of a review: it finds nothing for anybody else, whatever their role.

/** What takes a scope or opens one. */
const inside = [
  'canBeJudged',
  'changeAsAuditor',
  'countFindings',
  'findThing',
  'gather',
  'isOwnVerdict',
  'judgedFrom',
  'readAsAuditor',
  'readJudged',
  'readVerdictHistory',
  'saveVerdictIn',
  'verdictsToTakeOver',
]

let ours: Tenant
let theirs: Tenant
let reviewId: string

beforeAll(async () => {
  ours = await buildTenant('Lantern Works')
  theirs = await buildTenant('Other Works')
  const { submissionId } = ours
  reviewId = await acceptedReview(member(ours, 'owner'), { submissionId, auditor: member(ours, 'auditor') })
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

test('every function that may reach a review as its auditor is walked here', async () => {
  const graph = readImportGraph(['lib/server'])
  const files = [...graph.keys()].filter((file) => {
    const reached = reach(graph, file)
    return reached.has('lib/server/access/as-auditor.ts') && !reached.has('lib/server/access/as-person.ts')
  })
  const modules = await Promise.all(files.map((file) => import(path.resolve(file))))
  const exported = modules.flatMap((module: Record<string, unknown>) =>
    Object.keys(module).filter((key) => typeof module[key] === 'function'),
  )
  expect(exported.toSorted()).toEqual([...Object.keys(auditorProbes), ...inside].toSorted())
})

describe.each(Object.entries(auditorProbes))('%s', (_, call) => {
  test('finds the review for its auditor', async () => {
    expect(await call(member(ours, 'auditor'), reviewId)).not.toBeNull()
  })

  test.each(roles.filter((role) => role !== 'auditor'))(
    'finds nothing for an %s of the organisation, who is not its auditor',
    async (role) => {
      expect(await call(member(ours, role), reviewId)).toBeNull()
    },
  )

  test.each(roles)('finds nothing for an %s of another organisation', async (role) => {
    expect(await call(member(theirs, role), reviewId)).toBeNull()
  })

  test.each(['', 'nonsense', '../..', "' OR true --", '00000000-0000-7000-8000-000000000000'])(
    'finds nothing for the id "%s"',
    async (id) => {
      expect(await call(member(ours, 'auditor'), id)).toBeNull()
    },
  )
})
