import type { ReactNode } from 'react'
import { english, rich } from '@/lib/words/english'
import { isolate } from '../ui/isolated'

const { t } = english

type EvidenceTitleProps = {
  evidence: { url?: string | undefined; reference?: string | undefined; sha256?: string | undefined }
  /** Its title. */
  children: ReactNode
}

/** The title of a piece of evidence: a link where it has an address, else followed by its number or digest. */
export function EvidenceTitle({ evidence: { url, reference, sha256 }, children }: EvidenceTitleProps) {
  if (url !== undefined) {
    return (
      <a href={url} rel="noreferrer">
        {isolate(children)}
      </a>
    )
  }
  return (
    <>
      {isolate(children)}
      {reference !== undefined && <> {rich('evidence.reference', { reference, number: isolate })}</>}
      {sha256 !== undefined && <span className="break-all"> {t('evidence.file', { sha256 })}</span>}
    </>
  )
}
