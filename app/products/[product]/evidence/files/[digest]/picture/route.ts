import { pictureRoute } from '@/lib/server/products/files/file-route'
import { openEvidenceFile } from '@/lib/server/products/files/find-file'

type Params = { product: string; digest: string }

/** A picture that this server draws of an image. */
export const GET = pictureRoute((person, { product: productId, digest: sha256 }: Params) =>
  openEvidenceFile(person, { productId, sha256 }),
)
