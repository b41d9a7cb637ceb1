import 'server-only'
import { z } from 'zod'
import { english } from '@/lib/words/english'

const { t } = english

const failure = z.object({ code: z.string().optional(), responseCode: z.number().optional() })

/** Why a mail was not sent, for operators. Codes only: what servers and libraries say may hold addresses and passwords. */
export function describeFailure(error: unknown): string {
  const { code = '', responseCode } = failure.safeParse(error).data ?? {}
  const values = { code: responseCode ? `${code} ${responseCode}` : code }
  switch (code) {
    case 'EDNS':
    case 'ECONNECTION':
    case 'ESOCKET':
    case 'ETIMEDOUT':
    case 'EABORT':
      return t('mail.failure.unreachable', values)
    case 'ETLS':
    case 'EREQUIRETLS':
      return t('mail.failure.encryption', values)
    case 'EAUTH':
    case 'ENOAUTH':
      return t('mail.failure.sign-in', values)
    case 'EENVELOPE':
    case 'EMESSAGE':
      return t('mail.failure.refused', values)
    default:
      return t('mail.failure.other', { code: values.code || nameOf(error) })
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
