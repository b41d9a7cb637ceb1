import { ask } from './operator'

export const password = 'a lamp that listens'

/** Of this password, as the release before stored it. */
const passwordHash =
  'fea860c83967e22241397e8782fbf135:5739b2d4ccad12403b162c1340d0decc038023e3c2553f02c9f05121d92f1c0' +
  '2260f6c590181306bd8231f78a7e581dbbc105967d0adab19ee2bb19b48df469f'

/** Gives an account the password, which the fixtures do not hold. */
export function addPassword(url: string, userId: string) {
  return ask(
    url,
    `INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
       VALUES (gen_random_uuid(), '${userId}', 'credential', '${userId}', '${passwordHash}', now(), now())`,
  )
}
