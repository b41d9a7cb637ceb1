import { findPiece } from '@/lib/server/products/evidence/find-piece'
import { findPieceToChange } from '@/lib/server/products/evidence/find-piece-to-change'
import { listEvidence } from '@/lib/server/products/evidence/list-evidence'
import { deletePiece, strikePiece } from '@/lib/server/products/evidence/remove-piece'
import { renewPiece } from '@/lib/server/products/evidence/renew-piece'
import { findReleasesOfPiece, setReleases } from '@/lib/server/products/evidence/set-releases'
import { addToAnswers } from '@/lib/server/products/evidence/using/add-to-answers'
import { choosePieces } from '@/lib/server/products/evidence/using/choose-pieces'
import { findChoices } from '@/lib/server/products/evidence/using/find-choices'
import { findOtherAnswers } from '@/lib/server/products/evidence/using/find-other-answers'
import { newId } from '@/lib/server/world/new-id'
import { pieceOf } from '../evidence'
import { type Probe, questionId } from './tenant'

/** By function of the evidence of a product: what it asks the policy, and how it is called. */
export const evidenceProbes: Record<string, Probe> = {
  listEvidence: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { productId }) => listEvidence(p, productId),
  },
  findPiece: {
    asks: 'read-draft',
    about: 'draft',
    call: async (p, { productId }) => findPiece(p, await placeIn(productId)),
  },
  findPieceToChange: {
    asks: 'create-products',
    about: null,
    call: async (p, { productId }) => findPieceToChange(p, await placeIn(productId)),
  },
  findReleasesOfPiece: {
    asks: 'create-products',
    about: null,
    call: async (p, { productId }) => findReleasesOfPiece(p, await placeIn(productId)),
  },
  findChoices: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) => findChoices(p, { assessmentId: draftId, questionId }),
  },
  choosePieces: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) =>
      choosePieces(p, { assessmentId: draftId, questionId, pieces: [], mutationId: newId() }),
  },
  findOtherAnswers: {
    asks: 'read-draft',
    about: 'draft',
    call: async (p, { productId }) => findOtherAnswers(p, { ...(await placeIn(productId)), draftId: null }),
  },
  addToAnswers: {
    asks: 'answer',
    about: 'draft',
    call: async (p, { productId, draftId }) =>
      addToAnswers(p, { ...(await placeIn(productId)), assessmentId: draftId, answers: [] }),
  },
  renewPiece: {
    asks: 'create-products',
    about: null,
    call: async (p, { productId }) => renewPiece(p, { ...(await placeIn(productId)), basis: '', value: {} }),
  },
  setReleases: {
    asks: 'create-products',
    about: null,
    call: async (p, { productId }) =>
      setReleases(p, { ...(await placeIn(productId)), basis: '', releases: [] }),
  },
  strikePiece: {
    asks: 'create-products',
    about: null,
    call: async (p, { productId }) =>
      strikePiece(p, { ...(await placeIn(productId)), basis: '', strike: true }),
  },
  deletePiece: {
    asks: 'create-products',
    about: null,
    call: async (p, { productId }) => deletePiece(p, { ...(await placeIn(productId)), basis: '' }),
  },
}

/** A new piece each time, as the product has it. */
async function placeIn(productId: string): Promise<{ productId: string; pieceId: string }> {
  return { productId, pieceId: await pieceOf(productId) }
}
