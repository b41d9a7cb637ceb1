import { addEvidenceFile } from '@/lib/server/products/files/add-file'
import { findFilePage } from '@/lib/server/products/files/file-page'
import { findEvidenceFile, openEvidenceFile } from '@/lib/server/products/files/find-file'
import { chunksOf } from '../evidence/store-folder'
import type { Probe } from './tenant'

const empty = { body: chunksOf(''), contentType: 'text/plain' }

/** By function of files of evidence: what it asks the policy, and how it is called. The tenant's file is named by no submission. */
export const fileProbes: Record<string, Probe> = {
  addEvidenceFile: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => addEvidenceFile(p, { productId, form: empty }),
  },
  findEvidenceFile: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { productId, fileDigest }) => findEvidenceFile(p, { productId, sha256: fileDigest }),
  },
  openEvidenceFile: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { productId, fileDigest }) => openEvidenceFile(p, { productId, sha256: fileDigest }),
  },
  findFilePage: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { productId, fileDigest }) => findFilePage(p, { productId, sha256: fileDigest }),
  },
}
