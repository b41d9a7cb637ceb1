import 'server-only'
import { renderFirstLook } from '@/lib/pdf/render/render-first-look'
import { firstLookWords } from '@/lib/words/first-look-words'
import { findFirstLook } from '../../assessments/pages/first-look-page'
import { fileName } from '../../http/file-name'
import type { Person } from '../../identity/person'
import { type MadeFile, makePdf } from './made-file'

/** The first look at a draft on one page; null where there is no draft. */
export async function makeFirstLookPdf(person: Person, assessmentId: string): Promise<MadeFile> {
  const found = await findFirstLook(person, assessmentId)
  if (!found) return null
  const { assessment, look, date } = found
  const { content, product, release } = assessment
  const name = `draft not submitted ${product.name} ${release.label} first look ${date}`
  return makePdf(person, fileName(name, 'pdf'), () =>
    renderFirstLook({
      look: firstLookWords(look, content, assessment),
      product: { name: product.name, maker: product.maker, release },
      questionnaire: `${content.title} ${content.version}`,
      language: content.language,
      date,
    }),
  )
}
