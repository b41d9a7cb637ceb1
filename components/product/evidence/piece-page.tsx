import type { ReactNode } from 'react'
import type { ShownPiece, ShownVersion } from '@/lib/core/answers/evidence/shown-piece'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { Isolated, isolate } from '../../ui/isolated'
import { NamingAnswers, NamingSubmissions } from './named-by'
import { PieceFacts } from './piece-facts'

const { t } = english

type PiecePageProps = {
  productId: string
  piece: ShownPiece
  /** The ways to change it. */
  children?: ReactNode
}

/** A piece of evidence: what it says, what names it, and all that it has said. */
export function PiecePage({ productId, piece, children }: PiecePageProps) {
  const [now, ...earlier] = piece.versions
  const { answers, submissions } = piece.namedBy
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-1">
        <PieceFacts productId={productId} version={now} />
        <Added version={now} />
      </div>
      {children}
      <Part id="answers" title={t('product-evidence.answers')}>
        {answers.length > 0 ? <NamingAnswers answers={answers} /> : <p>{t('product-evidence.no-answers')}</p>}
      </Part>
      {submissions.length > 0 && (
        <Part id="submissions" title={t('product-evidence.submissions')}>
          <NamingSubmissions submissions={submissions} />
        </Part>
      )}
      {earlier.length > 0 && (
        <Part id="versions" title={t('product-evidence.versions')}>
          <ol reversed start={now.number} className="flex flex-col divide-y divide-line">
            {piece.versions.map((version) => (
              <li key={version.number} className="flex flex-col gap-1 py-4">
                <p className="font-semibold wrap-anywhere">
                  <Isolated>{version.value.title}</Isolated>
                </p>
                <PieceFacts productId={productId} version={version} />
                <Added version={version} />
              </li>
            ))}
          </ol>
        </Part>
      )}
    </div>
  )
}

function Added({ version: { by, at, number } }: { version: ShownVersion }) {
  return (
    <p className="text-small text-ink-soft">
      {rich('product-evidence.added', { name: by.name, number, person: isolate, ...momentIn(at) })}
    </p>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-heading">
        {title}
      </h2>
      {children}
    </section>
  )
}
