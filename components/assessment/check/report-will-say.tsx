import type { WillSayLine } from '@/lib/words/assessment/will-say-words'
import { english } from '@/lib/words/english'
import { AnchorButton } from '../../ui/button/anchor-button'
import { LinkButton } from '../../ui/button/link-button'

const { t } = english

/** What will stand in the report, above everything else that is checked, and the way down to submitting. */
export function ReportWillSay({ lines, preview }: { lines: readonly WillSayLine[]; preview: string }) {
  return (
    <section
      aria-labelledby="will-say"
      className="mb-8 flex flex-col gap-3 rounded-box border border-line bg-surface p-5 shadow-resting"
    >
      <h2 id="will-say" className="text-heading">
        {t('will-say.title')}
      </h2>
      <WillSayLines lines={lines} />
      <p className="flex flex-wrap gap-3 print:hidden">
        <AnchorButton look="quiet" href="#submit">
          {t('will-say.go')}
        </AnchorButton>
        <LinkButton look="quiet" href={preview}>
          {t('preview.link')}
        </LinkButton>
      </p>
    </section>
  )
}

/** The five lines alone; they come again where one submits, below all answers. */
export function WillSayLines({ lines }: { lines: readonly WillSayLine[] }) {
  return (
    <ul className="list-disc ps-5">
      {lines.map(({ of, words }) => (
        <li key={of} className={of === 'level' ? 'font-semibold' : undefined}>
          {words}
        </li>
      ))}
    </ul>
  )
}
