import 'server-only'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { Secret, TOTP } from 'otpauth'
import { environment } from '../../world/environment'

// Codes of authenticator apps: six digits for each 30 seconds (RFC 6238, SHA-1, which every app knows).

/** A secret of 160 random bits, as base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an app reads from the QR code. */
export function keyUri(secret: string, email: string): string {
  return totpOf(secret, email).toString()
}

/**
 * The time step to which a code belongs; null where it is none of the step before, this one and the next, so that clocks
 * may differ by half a minute.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const [totp, timestamp] = [totpOf(secret), now.getTime()]
  const steps = totp.validate({ token: code, timestamp, window: 1 })
  return steps === null ? null : totp.counter({ timestamp }) + steps
}

/** The secret as it is stored. */
export function encrypted(secret: string): Promise<string> {
  return symmetricEncrypt({ key: environment().authSecret, data: secret })
}

/** Throws where AUTH_SECRET is not the one with which it was stored. */
export function decrypted(stored: string): Promise<string> {
  return symmetricDecrypt({ key: environment().authSecret, data: stored })
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Thingworthy', label, secret: Secret.fromBase32(secret) })
}
