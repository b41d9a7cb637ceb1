import { downloadArchive } from '@/lib/server/products/archives/download-archive'
import { uploadArchive } from '@/lib/server/products/archives/upload-archive'
import { uploadArchiveForm } from '@/lib/server/products/archives/upload-archive-form'
import { addEvidenceFile } from '@/lib/server/products/files/add-file'
import { addFilePiece } from '@/lib/server/products/files/add-piece'
import { attachFile } from '@/lib/server/products/files/attach-file'
import { findFileUse, findReleaseChoices } from '@/lib/server/products/files/file-use'
import { findEvidenceFile, findFilePage, openEvidenceFile } from '@/lib/server/products/files/find-file'
import { newId } from '@/lib/server/world/new-id'
import { chunksOf } from '../evidence/store-folder'
import { type Probe, questionId } from './tenant'

const empty = { body: chunksOf(''), contentType: 'text/plain' }

/** By function of files of evidence: what it asks the policy, and how it is called. The tenant's file is named by no submission. */
export const fileProbes: Record<string, Probe> = {
  downloadArchive: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => downloadArchive(p, draftId),
  },
  uploadArchive: {
    asks: 'start-assessment',
    about: null,
    call: (p, { releaseId }) => uploadArchive(p, { releaseId, source: chunksOf('no zip') }),
  },
  uploadArchiveForm: {
    asks: 'start-assessment',
    about: null,
    call: (p, { releaseId }) => uploadArchiveForm(p, { releaseId, form: empty }),
  },
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
  attachFile: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId, fileDigest: sha256 }) =>
      attachFile(p, { assessmentId: draftId, questionId, sha256, input: {}, mutationId: newId() }),
  },
  findFileUse: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) => findFileUse(p, { is: 'answer', assessmentId: draftId, questionId }),
  },
  addFilePiece: {
    asks: 'create-products',
    about: null,
    call: (p, { productId, fileDigest: sha256 }) =>
      addFilePiece(p, { productId, sha256, input: {}, releases: [] }),
  },
  findReleaseChoices: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => findReleaseChoices(p, productId),
  },
}
