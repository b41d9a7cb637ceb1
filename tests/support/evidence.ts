import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { evidenceDigest } from '@/lib/server/records/evidence/add-pieces'
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
  const { url = null, reference = null, sha256 = null, expires = null, ...rest } = value
  const place = { url: url ?? null, reference: reference ?? null, sha256: sha256 ?? null }
  const number = last.number + 1
  await owner.evidenceVersion.create({
    data: {
      ...columns,
      ...rest,
      ...place,
      expires: expires ?? null,
      number,
      digest: evidenceDigest(value),
      addedAt: new Date(),
    },
  })
  await owner.evidenceRelease.createMany({ data: releases.map((each) => ({ ...each, number })) })
}
