import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmDifferent } from '@/lib/core/assessment/file/confirm-differences'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { uploadDraft } from '@/lib/server/assessments/import-export'
import type { Member } from '@/lib/server/identity/person'
import { createProduct } from '@/lib/server/products/products'
import { createRelease, findRelease } from '@/lib/server/products/releases'
import { database } from '@/lib/server/world/database'
import { withMessages } from '@/lib/words/with-messages'
import { createLamp } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const { id, version } = newestVersion(publishQuestionnaires(), 'iot-good-practice')

let ada: Member
let releaseId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  releaseId = (await createLamp(ada)).releaseId
})

afterAll(() => database().$disconnect())

describe('a file of another product or release', () => {
  const other = `questionnaire: ${id}@${version}
product: {name: Lamp 2, maker: Brightside}
release: {label: '2.0', date: 2026-04-01, scope: {device: out, regions: Japan}}
`
  const sentences = [
    'The file is of the product “Lamp 2”; this release is of “Lamp”.',
    'The file names the maker “Brightside”; the maker here is “Lantern Works”.',
    'The file is of the release “2.0”; this release is “1.0”.',
    'The file dates the release 2026-04-01; this release keeps its date, 2026-03-01.',
    'Of the scope, the file states for the device: out of scope; this release keeps its own: in scope.',
    'Of the scope, the file states for the regions: “Japan”; this release keeps its own: “European Union”.',
  ]

  test('is not taken before that is confirmed, and each difference is named', async () => {
    const before = await ownerDatabase().assessment.count()
    const outcome = await uploadDraft(ada, { releaseId, text: other })
    if (!outcome || outcome.uploaded) throw new Error('the file was taken')
    expect(outcome.reason).toBe('different-product')
    expect(withMessages(outcome.problems).map(({ message }) => message)).toEqual(sentences)
    expect(await ownerDatabase().assessment.count()).toBe(before)
  })

  test.each([
    ['any differences', confirmDifferent],
    ['exactly these differences', sentences.join(' ')],
  ])('is taken when %s are confirmed, and the release stays as it is', async (_, confirm) => {
    const before = await findRelease(ada, releaseId)
    expect(await uploadDraft(ada, { releaseId, text: other, confirm })).toMatchObject({ uploaded: true })
    expect(await findRelease(ada, releaseId)).toEqual(before)
  })

  test('is not taken on the confirmation of other differences', async () => {
    const confirm = sentences.slice(0, 1).join(' ')
    expect(await uploadDraft(ada, { releaseId, text: other, confirm })).toMatchObject({ uploaded: false })
  })

  test('is taken without a question where the names only look different to a program', async () => {
    const text = `questionnaire: ${id}@${version}\nproduct: {name: Ｌamp, maker: Lantern\u00a0Works}\n`
    expect(await uploadDraft(ada, { releaseId, text })).toMatchObject({ uploaded: true })
  })

  test('is asked about by the maker too, who is the organisation where none is given', async () => {
    const product = await createProduct(ada, { name: 'Torch' })
    const made = await createRelease(ada, product.created ? product.id : '', {
      label: '1',
      scope: { regions: '' },
    })
    const into = made?.created ? made.id : ''
    const named = (maker: string) =>
      `questionnaire: ${id}@${version}\nproduct: {name: Torch, maker: ${maker}}\n`
    expect(await uploadDraft(ada, { releaseId: into, text: named('Lantern Works') })).toMatchObject({
      uploaded: true,
    })
    expect(await uploadDraft(ada, { releaseId: into, text: named('Brightside') })).toMatchObject({
      uploaded: false,
      problems: [{ field: 'product.maker' }],
    })
  })
})
