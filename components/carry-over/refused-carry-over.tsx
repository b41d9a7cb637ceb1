import Link from 'next/link'
import { Notice } from '../ui/notice'

/** Why this assessment does not move on, and what can be done about it. */
export type Refusal =
  | { reason: 'questionnaire-gone'; name: string }
  | { reason: 'no-such-version'; newest: string | null }
  | { reason: 'already'; assessmentId: string }
  | { reason: 'changed' }

export function RefusedCarryOver({ refusal, path }: { refusal: Refusal; path: string }) {
  switch (refusal.reason) {
    case 'questionnaire-gone':
      return (
        <Notice tone="danger" title={`${refusal.name} is not on this server`}>
          <p>
            This assessment was answered in the words of {refusal.name}, and without them the meaning of its
            answers is unknown. Ask the operator of this server to restore its folder. Nothing was changed.
          </p>
        </Notice>
      )
    case 'no-such-version':
      return refusal.newest ? (
        <Notice title="This assessment cannot move to that version">
          <p>
            The version does not exist, is not a later one, or is retired.{' '}
            <Link href={`${path}/carry-over`}>See what would become of your answers on {refusal.newest}</Link>
            , the newest it can move to.
          </p>
        </Notice>
      ) : (
        <Notice title="There is no later version to move to">
          <p>
            <Link href={path}>Continue with this assessment</Link>. When a later version is published, it is
            offered there.
          </p>
        </Notice>
      )
    case 'already':
      return (
        <Notice title="This has been carried over already">
          <p>
            <Link href={`/assessments/${refusal.assessmentId}`}>
              Open the assessment on the newer version
            </Link>
            . This one stays as it is.
          </p>
        </Notice>
      )
    case 'changed':
      return (
        <Notice title="Something was changed while you were looking">
          <p>Nothing was carried over. Below is the current state; check it, then decide.</p>
        </Notice>
      )
  }
}
