import { Isolated } from '../../ui/isolated'

/** What somebody did, with their reason. */
export function Reasoned({ words, reason }: { words: string; reason: string }) {
  return (
    <p className="report-note">
      {words} <Isolated>{reason}</Isolated>
    </p>
  )
}
