// The browser test of the pseudo-locale replaces all messages before it starts the server; otherwise nothing does.

import type { CompiledMessage } from 'icu-minify/format'

type ReplacedMessages = { nested: Record<string, unknown>; compiled: Record<string, CompiledMessage> }

export const replacedMessages = (globalThis as typeof globalThis & { thingworthyMessages?: ReplacedMessages })
  .thingworthyMessages
