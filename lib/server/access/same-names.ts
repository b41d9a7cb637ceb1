import 'server-only'
import { Prisma } from '../generated/client'
import type { Scope } from './scope'

/** What has a name already: its id, and the name as it is written there. */
export type Namesake = { id: string; name: string }

/** Whether the database refused a name because something else has it. */
export function isNameTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** The product of an organisation whose name looks the same. */
export async function findProductNamed(
  { db }: Scope,
  organisationId: string,
  name: string,
): Promise<Namesake | null> {
  const [found] = await db.$queryRaw<Namesake[]>`
    SELECT id, name FROM product
    WHERE organisation_id = ${organisationId}::uuid AND md5(name_key) = md5(name_key(${name}))`
  return found ?? null
}

/** The release of a product whose label looks the same. */
export async function findReleaseLabelled(
  { db }: Scope,
  productId: string,
  label: string,
): Promise<Namesake | null> {
  const [found] = await db.$queryRaw<Namesake[]>`
    SELECT id, label AS name FROM release
    WHERE product_id = ${productId}::uuid AND md5(label_key) = md5(name_key(${label}))`
  return found ?? null
}
