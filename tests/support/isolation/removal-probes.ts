import { correctProduct, findProductToCorrect } from '@/lib/server/products/correcting/correct-product'
import { correctRelease, findReleaseToCorrect } from '@/lib/server/products/correcting/correct-release'
import { findMovePage, moveAssessment } from '@/lib/server/products/correcting/move-assessment'
import { findDraftToRemove, removeDraft } from '@/lib/server/products/removal/remove-draft'
import { findProductToRemove, removeProduct } from '@/lib/server/products/removal/remove-product'
import { findReleaseToRemove, removeRelease } from '@/lib/server/products/removal/remove-release'
import { scope } from '../assessments'
import type { Probe } from './tenant'

/** What corrects and deletes; each is refused for a reason of its own where the policy grants it, so that nothing changes. */
export const removalProbes: Record<string, Probe> = {
  findProductToCorrect: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => findProductToCorrect(p, productId),
  },
  correctProduct: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => correctProduct(p, { productId, input: { name: 'Kettle' }, basis: '' }),
  },
  findReleaseToCorrect: {
    asks: 'create-products',
    about: null,
    call: (p, { releaseId }) => findReleaseToCorrect(p, releaseId),
  },
  correctRelease: {
    asks: 'create-products',
    about: null,
    call: (p, { releaseId }) => correctRelease(p, { releaseId, input: { label: '9', scope }, basis: '' }),
  },
  findMovePage: {
    asks: 'start-assessment',
    about: null,
    call: (p, { draftId }) => findMovePage(p, draftId),
  },
  moveAssessment: {
    asks: 'start-assessment',
    about: null,
    call: (p, { draftId, productId }) => moveAssessment(p, { assessmentId: draftId, releaseId: productId }),
  },
  findReleaseToRemove: {
    asks: 'delete-release',
    about: null,
    call: (p, { releaseId }) => findReleaseToRemove(p, releaseId),
  },
  removeRelease: {
    asks: 'delete-release',
    about: null,
    call: (p, { releaseId }) => removeRelease(p, { releaseId, agreed: false }),
  },
  findProductToRemove: {
    asks: 'delete-product',
    about: null,
    call: (p, { productId }) => findProductToRemove(p, productId),
  },
  removeProduct: {
    asks: 'delete-product',
    about: null,
    call: (p, { productId }) => removeProduct(p, { productId, typed: '' }),
  },
  findDraftToRemove: {
    asks: 'delete-draft',
    about: 'draft',
    call: (p, { draftId }) => findDraftToRemove(p, draftId),
  },
  removeDraft: {
    asks: 'delete-draft',
    about: 'draft',
    call: (p, { draftId }) => removeDraft(p, { assessmentId: draftId, number: 99 }),
  },
}
