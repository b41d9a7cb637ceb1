import { useRef } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import desk from '@/lib/words/generated/desk'
import evidenceWords from '@/lib/words/generated/evidence'
import { ChoiceRow } from '../../../ui/field/choice-row'
import { TextField } from '../../../ui/field/text-field'
import type { AnswerView } from './answer-view'
import { openedOn as openedOnName, openedToday } from './read-verdict-form'

const { t, longDate } = browserWords({ ...desk, ...evidenceWords })

type EvidencePieceProps = {
  piece: AnswerView['evidence'][number]
  place: number
  today: string
  /** As the verdict says it. */
  openedOn: string | undefined
}

/** One piece: what it is, where it is, and of a web address the day on which it was opened. */
export function EvidencePiece({ piece, place, today, openedOn }: EvidencePieceProps) {
  const { title, url, reference, sha256, kind, speaksOf, expires, added } = piece
  const box = useRef<HTMLInputElement>(null)
  const about = t('evidence.dated', {
    kind: t(`evidence.kind.${kind}`),
    date: longDate(speaksOf),
    hasExpiry: expires === undefined ? 'no' : 'yes',
    expires: longDate(expires ?? speaksOf),
  })
  const tick = () => {
    if (box.current) box.current.checked = true
  }
  return (
    <li>
      {url === undefined ? (
        <p className="font-semibold">{title}</p>
      ) : (
        <a href={url} target="_blank" rel="noreferrer" data-key="o" onClick={tick} className="font-semibold">
          {title}
        </a>
      )}
      <p className="text-small text-ink-soft">{about}</p>
      {reference !== undefined && <p className="text-small">{reference}</p>}
      {sha256 !== undefined && (
        // Relative: the desk shows many pieces, and stays at this depth.
        <a href={`../files/${sha256}`} target="_blank" rel="noreferrer" data-key="o" className="text-small">
          {t('desk.open-file')}
        </a>
      )}
      {added && <p className="text-small">{t('desk.added')}</p>}
      {url !== undefined && (
        <div className="mt-2">
          <ChoiceRow
            ref={box}
            kind="checkbox"
            name={openedToday(place)}
            value={today}
            text={t('desk.opened-today')}
            defaultChecked={openedOn === today}
          />
          <details open={openedOn !== undefined && openedOn !== today} className="mt-1">
            <summary className="unfolds text-small">{t('desk.another-day')}</summary>
            <TextField
              id={openedOnName(place)}
              name={openedOnName(place)}
              type="date"
              max={today}
              label={t('desk.opened-on')}
              defaultValue={openedOn === today ? '' : (openedOn ?? '')}
            />
          </details>
        </div>
      )}
    </li>
  )
}
