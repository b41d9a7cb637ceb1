import Link from 'next/link'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'

const { t } = english

type Draft = { id: string; release: string; questionnaire: string }

type DraftLinksProps = {
  /** The address of the page without its draft. */
  path: string
  drafts: readonly Draft[]
  /** The one that is shown. */
  draft: (Draft & { isOfRelease: boolean }) | null
}

/** The draft whose answers are shown, and the ways to the others of the product. */
export function DraftLinks({ path, drafts, draft }: DraftLinksProps) {
  if (!draft) return null
  const words = ({ release, questionnaire }: Draft) =>
    t('using-piece.draft', { release: isolatedText(release), questionnaire })
  return (
    <div className="mb-8 flex flex-col gap-3">
      {drafts.length === 1 ? (
        <p className="font-semibold wrap-anywhere">{words(draft)}</p>
      ) : (
        <nav aria-label={t('using-piece.drafts')}>
          <ul className="flex flex-col gap-2">
            {drafts.map((each) => (
              <li key={each.id}>
                <Link
                  href={`${path}?draft=${each.id}`}
                  aria-current={each.id === draft.id ? 'page' : undefined}
                  className="inline-flex min-h-6 items-center wrap-anywhere aria-[current]:font-semibold"
                >
                  {words(each)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {!draft.isOfRelease && (
        <p className="measure border-s-4 border-edge ps-3">
          {t('choosing.elsewhere', { release: isolatedText(draft.release) })}
        </p>
      )}
    </div>
  )
}
