import 'server-only'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { evidenceKinds } from '@/lib/core/format/schema/evidence-kinds'

// What a version of a piece says, as its row has it and as a value.

type Columns = {
  title: string
  kind: string
  speaksOf: string
  expires: string | null
  url: string | null
  reference: string | null
  sha256: string | null
}

/** The columns of a version that says this. */
export function columnsOf({ title, kind, speaksOf, ...value }: EvidenceLink): Columns {
  const { expires = null, url = null, reference = null, sha256 = null } = value
  return { title, kind, speaksOf, expires, url, reference, sha256 }
}

/** What the columns of a version say. */
export function evidenceOf({
  title,
  kind,
  speaksOf,
  expires,
  url,
  reference,
  sha256,
}: Columns): EvidenceLink {
  const known = evidenceKinds.find((each) => each === kind)
  if (!known) throw new Error(`No kind of evidence is called ${kind}.`)
  return {
    title,
    ...(url === null ? {} : { url }),
    ...(reference === null ? {} : { reference }),
    ...(sha256 === null ? {} : { sha256 }),
    kind: known,
    speaksOf,
    ...(expires === null ? {} : { expires }),
  }
}
