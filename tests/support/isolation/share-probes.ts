import { listAllShareLinks, listShareLinks } from '@/lib/server/submissions/sharing/list-share-links'
import { makeShareLink, revokeShareLink } from '@/lib/server/submissions/sharing/share-links'
import type { Probe } from './tenant'

const linkId = '00000000-0000-7000-8000-000000000000'

/** By function of share links: what it asks the policy, about an assessment in which state, and how it is called. */
export const shareProbes: Record<string, Probe> = {
  makeShareLink: {
    asks: 'share',
    about: 'submitted',
    call: (p, { submissionId }) => makeShareLink(p, { submissionId, input: { recipient: '' } }),
  },
  revokeShareLink: {
    asks: 'share',
    about: 'submitted',
    call: (p, { submissionId }) => revokeShareLink(p, { submissionId, id: linkId }),
  },
  listShareLinks: {
    asks: 'share',
    about: 'submitted',
    call: (p, { submissionId }) => listShareLinks(p, submissionId),
  },
  listAllShareLinks: {
    asks: 'share',
    about: null,
    call: (p, { organisationId }) => listAllShareLinks(p, organisationId),
  },
}
