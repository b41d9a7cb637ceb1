import { randomUUID } from 'node:crypto'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { evidenceDigest } from '@/lib/server/records/evidence/add-pieces'
import { columnsOf } from '@/lib/server/records/evidence/version-columns'
import { ownerDatabase } from './owner-database'

/** The pieces of a product with their versions, the first one first. */
export function piecesOf(productId: string) {
  return ownerDatabase().evidence.findMany({
    where: { productId },
    orderBy: { id: 'asc' },
    include: { versions: { orderBy: { number: 'asc' }, include: { releases: true } } },
  })
}

/** Adds a version that speaks of the same releases, as its owner. */
export async function renewPiece(id: string, value: EvidenceLink): Promise<void> {
  const owner = ownerDatabase()
  const last = await owner.evidenceVersion.findFirstOrThrow({
    where: { evidenceId: id },
    orderBy: { number: 'desc' },
    include: { releases: true },
  })
  const { releases, ...columns } = last
  const number = last.number + 1
  await owner.evidenceVersion.create({
    data: {
      ...columns,
      ...columnsOf(value),
      number,
      digest: evidenceDigest(value),
      addedAt: new Date(),
    },
  })
  await owner.evidenceRelease.createMany({ data: releases.map((each) => ({ ...each, number })) })
}

/** A new piece of a product, which its owner of tables adds; an id of nothing where there is no such product. */
export async function pieceOf(productId: string, said: Partial<EvidenceLink> = {}): Promise<string> {
  const db = ownerDatabase()
  const id = randomUUID()
  const isThere = /^[0-9a-f-]{36}$/.test(productId)
  const product = isThere ? await db.product.findUnique({ where: { id: productId } }) : null
  if (!product) return id
  const { organisationId, createdById: addedById } = product
  const value: EvidenceLink = {
    title: `Report ${id}`,
    kind: 'document',
    speaksOf: '2026-01-01',
    ...(said.url || said.sha256 ? {} : { reference: `R-${id}` }),
    ...said,
  }
  await db.evidence.create({ data: { id, organisationId, productId } })
  await db.evidenceVersion.create({
    data: {
      ...columnsOf(value),
      organisationId,
      productId,
      evidenceId: id,
      number: 1,
      digest: evidenceDigest(value),
      addedById,
      addedAt: new Date(),
    },
  })
  return id
}
