import { rich } from '@/lib/words/english'

/** The digest of a file, by which a report names it. */
export function FileDigest({ sha256 }: { sha256: string }) {
  return (
    <p className="mt-8 text-small break-all text-ink-soft">
      {rich('evidence-file.digest', { sha256, code: (inside) => <code>{inside}</code> })}
    </p>
  )
}
