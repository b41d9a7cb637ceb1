import { Fragment, type ReactNode } from 'react'
import type { Change } from '@/lib/core/versions/diff/change'
import { wordDifference } from '@/lib/core/versions/diff/word-difference'
import { english, rich } from '@/lib/words/english'

const { t } = english

/** What changed in one place, with the text before and after. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="mt-2 flex flex-col gap-3">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.part}`}>
          <p className="text-small text-ink-soft">
            {t(`changes.kind.${change.kind}`, { part: change.part })}
          </p>
          <Difference {...change} />
        </li>
      ))}
    </ul>
  )
}

function Difference({ kind, before, after }: Change) {
  const isText = (kind === 'reworded' || kind === 'meaning') && !isList(before) && !isList(after)
  if (isText && before !== null && after !== null) return <WordDifference before={before} after={after} />
  return (
    <>
      {before !== null && <Lines of="del" text={before} without={after} />}
      {after !== null && <Lines of="ins" text={after} without={before} />}
    </>
  )
}

/** A list has one entry to a line; paragraphs are set apart by blank lines. */
function isList(text: string | null): boolean {
  return text !== null && /[^\n]\n[^\n]/.test(text)
}

/** Both texts in one: what went is struck through, what came is underlined. */
function WordDifference({ before, after }: { before: string; after: string }) {
  const pieces = wordDifference(before, after)
  return (
    <p className="measure whitespace-pre-line">
      {pieces.map(({ kind, text }, index) => {
        const Part = parts[kind]
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are their positions
        return <Part key={index}>{text}</Part>
      })}
    </p>
  )
}

const parts = { same: Fragment, gone: Gone, come: Come }

/** Only the lines that the other side does not have. */
function Lines({ of, text, without }: { of: 'del' | 'ins'; text: string; without: string | null }) {
  const others = new Set(without?.split('\n') ?? [])
  const lines = text.split('\n').filter((line) => !others.has(line))
  const Part = of === 'del' ? Gone : Come
  return lines.map((line) => (
    <p key={line} className="measure">
      <Part>{line}</Part>
    </p>
  ))
}

function Gone({ children }: { children: string }) {
  return (
    <del className="me-1 bg-sunken text-ink-soft decoration-1">
      {rich('changes.gone', { text: children, spoken, words: (inside) => inside })}
    </del>
  )
}

function Come({ children }: { children: string }) {
  return (
    <ins className="bg-accent-soft decoration-accent decoration-2 underline-offset-4">
      {rich('changes.come', { text: children, spoken, words: (inside) => inside })}
    </ins>
  )
}

function spoken(inside: ReactNode) {
  return <span className="spoken-only">{inside}</span>
}
