import { type FileThing, fileThingText } from '@/lib/core/review/lifecycle/file-thing'
import { isUnderReview, type ReviewState } from '@/lib/core/review/lifecycle/review-lifecycle'
import type { ReviewFile } from '@/lib/core/review/lifecycle/review-thread'

/** Where the auditor of a review finds its files, and attaches one to a thing while it is under review. */
export function filesOf({ id, state }: { id: string; state: ReviewState }, thing: FileThing) {
  return {
    hrefOf: ({ sha256 }: Pick<ReviewFile, 'sha256'>) => `/reviews/${id}/files/${sha256}`,
    attach: isUnderReview(state) ? `/reviews/${id}/attach?for=${fileThingText(thing)}` : null,
  }
}

/** Where members find the files of reviews of a product. */
export function teamFilesOf(productId: string) {
  return {
    hrefOf: ({ reviewId, sha256 }: Pick<ReviewFile, 'reviewId' | 'sha256'>) =>
      `/products/${productId}/reviews/${reviewId}/files/${sha256}`,
    attach: null,
  }
}
