import { downloadRoute } from '@/lib/server/products/files/file-route'
import { openEvidenceFile } from '@/lib/server/products/files/find-file'

type Params = { product: string; digest: string }

/** A file of evidence as it was stored, to download. */
export const GET = downloadRoute((person, { product: productId, digest: sha256 }: Params) =>
  openEvidenceFile(person, { productId, sha256 }),
)
