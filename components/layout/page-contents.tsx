import { english } from '@/lib/words/english'

const { t } = english

type PageContentsProps = { parts: readonly { id: string; title: string; count?: number }[] }

/** The parts of a long page as links; on wide screens they stay in view beside the text. */
export function PageContents({ parts }: PageContentsProps) {
  return (
    <nav aria-label={t('layout.on-this-page')} className="text-small lg:sticky lg:top-6 print:hidden">
      <p className="font-semibold">{t('layout.on-this-page')}</p>
      <ul className="mt-1 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-1">
        {parts.map(({ id, title, count }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex min-h-8 items-center justify-between gap-3 border-b border-line py-1 no-underline hover:underline"
            >
              {title}
              {count !== undefined && <span className="text-ink-soft">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
