import { decodeJwt, generateKeyPair, importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose'
import type { Tampering } from './open-provider'

/** The ID token with other claims, signed again by the provider's own key unless another way is asked for. */
export async function resigned(token: string, key: JWK, { claims, signing }: Tampering): Promise<string> {
  const changed = claims?.(decodeJwt(token)) ?? decodeJwt(token)
  if (signing === 'none') return new UnsecuredJWT(changed).encode()
  const by = signing === 'stranger' ? (await generateKeyPair('RS256')).privateKey : await importJWK(key)
  return new SignJWT(changed).setProtectedHeader({ alg: 'RS256', kid: 'tests' }).sign(by)
}
