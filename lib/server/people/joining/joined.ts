import 'server-only'
import type { Problem } from '@/lib/core/text/problem'

/** What came of using an invitation. */
export type Joined =
  /** `reviewId`: of the review whose auditor they are now, instead of a member. */
  | { joined: true; organisationId: string; reviewId?: string }
  | { joined: false; problems: Problem[]; retryAfter?: number }
