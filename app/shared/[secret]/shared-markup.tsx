import { type CachedMarkup, cacheMarkup, findMarkup } from '@/app/_shell/markup/cached-markup'
import { ReportView } from '@/components/report/report-view'
import { SharedHead } from '@/components/report/sharing/shared-head'
import { versionPath } from '@/components/version/version-path'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import type { SharedPage } from '@/lib/server/reviews/report/shared-report'
import { english } from '@/lib/words/english'

const { t } = english

type Place = { path: string; isAsSubmitted: boolean }

/** What a link shows, rendered once for each state of its reviews. The name it is cached under is of the link. */
export function sharedMarkup(page: SharedPage, place: Place): { name: string; words: CachedMarkup['words'] } {
  const reading = place.isAsSubmitted ? 'as submitted' : 'now'
  const name = `${page.name} ${page.isReviewed ? reading : 'unreviewed'}`
  const { words } = findMarkup(name) ?? renderShared(name, page, place)
  return { name, words }
}

function renderShared(name: string, page: SharedPage, { path, isAsSubmitted }: Place): CachedMarkup {
  const report = page.report()
  const { product, questionnaire } = report
  const { organisation, isReviewed } = page
  const view = (
    <ReportView
      report={report}
      reader="outside"
      downloads={
        <SharedHead
          report={report}
          organisation={organisation}
          path={path}
          reading={isReviewed ? (isAsSubmitted ? 'as-submitted' : 'reviewed') : 'alone'}
        />
      }
      versionPath={versionPath(questionnaire)}
    />
  )
  return cacheMarkup(name, view, {
    title: t('shared.title', {
      product: isolatedText(product.name),
      release: isolatedText(product.release.label),
    }),
  })
}
