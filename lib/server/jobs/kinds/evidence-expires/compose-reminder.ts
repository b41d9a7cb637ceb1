import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { english } from '@/lib/words/english'
import { publicUrl } from '../../../http/public-url'
import { type MailIds, mailIds } from '../../../records/mail-queue/mail-kinds'
import { calendarDate } from '../../../records/rows'
import { database } from '../../../world/database'
import { setOrganisations } from '../../../world/set-organisations'
import type { Transaction } from '../../../world/transaction'
import type { Mail } from '../../mail/send-mail'
import { findMember } from '../find-member'
import { nameInMail } from '../name-in-mail'
import { type ExpiringPiece, findExpiring } from './expiring-pieces'

const { t } = english

type Ids = MailIds<'evidence-expires'>

/** Named in one mail; of more, the page says which. */
const mostNamed = 20

/**
 * The reminder of what expires of a product: the first of the jobs that were queued together tells of all of them. Null for the others,
 * where nothing of it is still used and about to expire, or where the person may not change it or wants no daily mail.
 */
export async function composeExpiryReminder(job: { id: string; ids: unknown }): Promise<Mail | null> {
  const ids = mailIds['evidence-expires'].parse(job.ids)
  const member = await findMember(ids)
  if (!member?.wantsDigest || !member.mayChange) return null
  const { pieces, name } = await database().$transaction((tx) => readPieces(tx, job.id, ids))
  if (pieces.length === 0) return null
  const product = nameInMail(storedText(name))
  const named = pieces.slice(0, mostNamed).map(({ title, expires }) =>
    t('mail.evidence-expires.piece', {
      title: nameInMail(storedText(title)),
      day: english.longDate(expires),
    }),
  )
  return {
    to: member.to,
    subject: t('mail.evidence-expires.subject', { product }),
    paragraphs: [
      t('mail.evidence-expires.what', { count: pieces.length, product, organisation: member.organisation }),
      ...named,
      publicUrl(`/products/${ids.product}/evidence`),
      t('mail.evidence-expires.otherwise'),
    ],
  }
}

async function readPieces(tx: Transaction, jobId: string, ids: Ids) {
  const none = { pieces: [], name: '' }
  await setOrganisations(tx, [ids.organisation])
  const jobs = await readTogether(tx, jobId, ids)
  if (jobs[0]?.id !== jobId) return none
  const queued = new Set(jobs.map(({ ids: each }) => keyOf(mailIds['evidence-expires'].parse(each))))
  const today = calendarDate(new Date())
  const all = await findExpiring(tx, { organisation: ids.organisation, today })
  const pieces = all.filter((piece) => queued.has(keyOf(piece)))
  const product = await tx.product.findUnique({ where: { id: ids.product }, select: { name: true } })
  return product ? { pieces, name: product.name } : none
}

/** The jobs of this person and product that were queued at the same moment, done or not, so that a repeated attempt tells the same. */
function readTogether(tx: Transaction, jobId: string, { person, product }: Ids) {
  return tx.$queryRaw<{ id: string; ids: unknown }[]>`
    SELECT j.id, j.ids FROM job j JOIN job mine ON mine.created_at = j.created_at AND mine.id = ${jobId}::uuid
    WHERE j.kind = 'evidence-expires' AND j.ids @> jsonb_build_object('person', ${person}::text, 'product', ${product}::text)
    ORDER BY j.id`
}

function keyOf({ evidence, number }: Pick<ExpiringPiece, 'evidence' | 'number'>): string {
  return `${evidence} ${number}`
}
