import { findPiece } from '@/lib/server/products/evidence/find-piece'
import { findPieceToChange } from '@/lib/server/products/evidence/find-piece-to-change'
import { listEvidence } from '@/lib/server/products/evidence/list-evidence'
import { deletePiece, strikePiece } from '@/lib/server/products/evidence/remove-piece'
import { renewPiece } from '@/lib/server/products/evidence/renew-piece'
import { findReleasesOfPiece, setReleases } from '@/lib/server/products/evidence/set-releases'
import { pieceOf } from '../evidence'
import type { Probe } from './tenant'

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
