'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/components/ui/form/form-state'
import { proveAddress } from '@/lib/server/identity/own-account/address-proof'
import { ownHeaders } from '@/lib/server/identity/session'

/** Verifies the address of a link. The person who has the link reads mail there; no session is asked for. */
export async function proveAddressAction(_: FormState, form: FormData): Promise<FormState> {
  await ownHeaders()
  const isProved = await proveAddress(String(form.get('token') ?? ''))
  redirect(`/prove-address?done=${isProved ? 'yes' : 'no'}`)
}
