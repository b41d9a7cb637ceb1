'use client'

import { Notice } from '@/components/ui/notice'
import { browserWords } from '@/lib/words/browser-words'
import shownLink from '@/lib/words/generated/shown-link'

const { t } = browserWords(shownLink)

/** A link that is shown once, to copy, because only its digest is stored. */
export function ShownLink({ title, text, link }: { title: string; text: string; link: string }) {
  return (
    <div role="status" className="max-w-xl">
      <Notice title={title}>
        <p>{text}</p>
        <label className="flex flex-col gap-1">
          <span className="font-semibold">{t('shown-link.label')}</span>
          <input
            readOnly
            value={link}
            className="w-full rounded-box border border-edge bg-surface px-3 py-2 font-mono text-small"
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      </Notice>
    </div>
  )
}
