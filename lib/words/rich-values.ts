import type { ReactNode } from 'react'
import type { MessageTags, MessageValues } from '../core/text/words/generated/message-values'

/** What a message with tags takes: its values, and for each tag the element around its words. */
export type RichValues<T extends keyof MessageTags> = MessageValues[T] &
  Record<MessageTags[T], (inside: ReactNode) => ReactNode>
