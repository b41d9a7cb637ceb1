// @ts-check
import { t } from '../../words/script-words.js'

/**
 * Why a request is refused before Next sees it. `reason` is what a program reads, the rest what a person does.
 *
 * @typedef {{ status: number, reason: string, title: string, text: string, headers?: Record<string, string> }} Refused
 */

/** @satisfies {Record<string, Refused>} */
export const refusals = {
  address: {
    status: 400,
    reason: 'unreadable',
    title: t('refusal.address.title'),
    text: t('refusal.address.text'),
  },
  unreadable: {
    status: 400,
    reason: 'unreadable',
    title: t('refusal.unreadable.title'),
    text: t('refusal.unreadable.text'),
  },
  elsewhere: {
    status: 403,
    reason: 'not-from-this-site',
    title: t('refusal.elsewhere.title'),
    text: t('refusal.elsewhere.text'),
  },
  method: {
    status: 405,
    reason: 'method',
    title: t('refusal.method.title'),
    text: t('refusal.method.text'),
    headers: { Allow: 'GET, HEAD, OPTIONS, POST, PUT' },
  },
  late: {
    status: 408,
    reason: 'too-slow',
    title: t('refusal.late.title'),
    text: t('refusal.late.text'),
    headers: { Connection: 'close' },
  },
  tooLong: {
    status: 413,
    reason: 'too-long',
    title: t('refusal.too-long.title'),
    text: t('refusal.too-long.text'),
  },
  tooLongSignedOut: {
    status: 413,
    reason: 'too-long',
    title: t('refusal.too-long-signed-out.title'),
    text: t('refusal.too-long-signed-out.text'),
  },
  expectation: {
    status: 417,
    reason: 'expectation',
    title: t('refusal.unreadable.title'),
    text: t('refusal.expectation', { header: 'Expect' }),
  },
  headers: {
    status: 431,
    reason: 'headers-too-long',
    title: t('refusal.headers.title'),
    text: t('refusal.headers.text'),
  },
  busy: {
    status: 503,
    reason: 'busy',
    title: t('refusal.busy.title'),
    text: t('refusal.busy.text'),
    headers: { 'Retry-After': '5' },
  },
  pages: {
    status: 503,
    reason: 'busy',
    title: t('refusal.pages.title'),
    text: t('refusal.pages.text'),
    headers: { 'Retry-After': '5' },
  },
}
