import 'server-only'

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired'

/** A used invitation stays used, a revoked one revoked, whatever the day. */
export function stateOf(
  invitation: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.usedAt) return 'accepted'
  if (invitation.revokedAt) return 'revoked'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}
