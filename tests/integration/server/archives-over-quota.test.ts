import { randomBytes } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { createLamp, questionsOf } from '@/tests/support/assessments'
import { archiveOf, archiveParts, digestOf } from '@/tests/support/evidence/archives'
import { chunksOf } from '@/tests/support/evidence/store-folder'
import { ownerDatabase } from '@/tests/support/owner-database'
import { createOrganisation, createPerson } from '@/tests/support/people'
import { publishQuestionnaires } from '@/tests/support/published-questionnaires'

// The settings are read when they are first asked for.
process.env.EVIDENCE_QUOTA = '1 MB'
const { uploadArchive } = await import('@/lib/server/products/archives/upload-archive')
const { evidenceStore } = await import('@/lib/server/records/evidence-store')
const { database } = await import('@/lib/server/world/database')

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question] = questionsOf(questionnaire)

afterAll(() => database().$disconnect())

test('an archive with more than the organisation may still store is refused whole, and one that fits is accepted', async () => {
  const ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  const { releaseId } = await createLamp(ada)
  const texts = [1, 2, 3].map(() => randomBytes(200_000).toString('hex'))
  const upload = (some: string[]) => uploadArchive(ada, { releaseId, source: chunksOf(archive(some)) })
  expect(await upload(texts)).toMatchObject({
    uploaded: false,
    problems: [{ code: 'form-problem.evidence-file.quota', values: { quota: 0.001 } }],
  })
  expect(await evidenceStore().usage(ada.organisation.id)).toBe(0)
  expect(await ownerDatabase().evidenceFile.count()).toBe(0)
  expect(await upload(texts.slice(0, 2))).toMatchObject({ uploaded: true })
  expect(await evidenceStore().usage(ada.organisation.id)).toBe(800_000)
})

function archive(texts: readonly string[]): Buffer {
  const { id, version } = questionnaire
  const pieces = texts.map(
    (text) => `      - { title: Test, sha256: ${digestOf(text)}, kind: document, speaksOf: 2026-03-04 }\n`,
  )
  const assessment = `questionnaire: ${id}@${version}
product: Lamp
answers:
  ${question?.id}:
    says: unknown
    evidence:
${pieces.join('')}`
  return archiveOf(archiveParts(assessment, Object.fromEntries(texts.map((text, at) => [`${at}.txt`, text]))))
}
