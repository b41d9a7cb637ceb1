import { afterAll, describe, expect, it } from 'vitest'
import { fullReport } from '../../../tests/support/full-report'
import { viewerText } from '../../../tests/support/read-pdf-as-viewers-do'
import { saidInReport } from '../../../tests/support/said-in-report'
import { stopPdfProcess } from '../print'
import { renderPdf } from '../render/render-pdf'

afterAll(() => stopPdfProcess())

const said: Record<string, string> = {
  Greek: 'Βρεφική κάμερα με μικρόφωνο και ασφαλείς ενημερώσεις',
  Cyrillic: 'Радионяня с камерой и проверкой подписи обновлений',
  Arabic: 'جهاز مراقبة الأطفال مع كاميرا وميكروفون وتحديثات موقعة',
  Hebrew: 'מוניטור לתינוק עם מצלמה ומיקרופון ועדכונים חתומים',
  Devanagari: 'कैमरा और माइक्रोफ़ोन वाला शिशु मॉनिटर जिसके अपडेट हस्ताक्षरित हैं',
  Bengali: 'ক্যামেরা ও মাইক্রোফোন সহ শিশু মনিটর এবং স্বাক্ষরিত হালনাগাদ',
  Tamil: 'கேமரா மற்றும் ஒலிவாங்கி கொண்ட குழந்தை கண்காணிப்பு கருவி',
  Georgian: 'ბავშვის მონიტორი კამერით და ხელმოწერილი განახლებებით',
  Armenian: 'Մանկական մոնիտոր տեսախցիկով և ստորագրված թարմացումներով',
  Vietnamese: 'Máy giám sát trẻ em có camera và bản cập nhật được ký',
  'Simplified Chinese': '带摄像头和麦克风的婴儿监视器 更新均经过签名',
  'Traditional Chinese': '附攝影機與麥克風的嬰兒監視器 更新皆經過簽章',
  Japanese: 'カメラとマイクを備えた ベビーモニター 署名付き更新',
  Korean: '카메라와 마이크가 있는 아기 모니터 서명된 업데이트',
  emoji: 'Nest 👶🔒 Cam ❤️ 1️⃣',
}

describe('a text in any script', () => {
  it.each(Object.entries(said))(
    '%s prints as itself, and a viewer finds each of its words',
    async (_, text) => {
      const found = await viewerText(await renderPdf(saidInReport(text)))
      for (const word of text.split(' ')) expect(found).toContain(word)
      expect(found).not.toContain('□')
    },
  )

  it('prints Thai as itself; a viewer finds every word but those with two marks on one letter', async () => {
    const text = 'กล้องดูแลเด็ก พร้อมไมโครโฟน และการอัปเดตที่มีลายเซ็น'
    const found = await viewerText(await renderPdf(saidInReport(text)))
    for (const word of text.split(' ').filter((each) => !stackedMarks.test(each))) {
      expect(found).toContain(word)
    }
    expect(found).not.toContain('□')
  })

  it.each(['zh', 'zh-Hant-TW', 'ja', 'ko'])('prints Han characters in a report in %s', async (language) => {
    const found = await viewerText(await renderPdf({ ...saidInReport('直骨令'), language }))
    expect(found).toContain('直骨令')
  })

  it('prints scripts beside one another in one document', async () => {
    const all = Object.values(said).join(' · ')
    const found = await viewerText(await renderPdf(saidInReport(all)))
    for (const word of ['ασφαλείς', 'جهاز', 'מצלמה', 'मॉनिटर', '签名', '署名付き', '아기'])
      expect(found).toContain(word)
  })

  it('prints one visible mark for what no face has, and never a code point', async () => {
    const found = await viewerText(await renderPdf(saidInReport('A\u{12000}\u{12001} B\ue000 C\ufeff D')))
    expect(found).toContain('A□□ B□ C□ D')
    expect(found).not.toContain('U+')
  })

  it('takes a tab for a blank, and line ends of every kind for line ends', async () => {
    const report = fullReport()
    const explained = (explanation: string) => ({
      ...report,
      contradictions: report.contradictions.map((entry) => ({ ...entry, explanation })),
    })
    const odd = await renderPdf(explained('first\vsecond\tline\u2028third\u00a0line\r\nfourth'))
    const plain = await renderPdf(explained('first\nsecond line\nthird\u00a0line\nfourth'))
    expect(await viewerText(odd)).toBe(await viewerText(plain))
    expect(await viewerText(odd)).toMatch(/first\s+second line\s+third.line\s+fourth/)
  })
})

describe('a name written from right to left', () => {
  it('leaves the words around it in their order', async () => {
    const report = saidInReport('נסט')
    const found = await viewerText(await renderPdf({ ...report, verdict: 'נסט 1.0 reaches level 1.' }))
    expect(found).toContain('נסט 1.0 reaches level 1.')
    expect(found).not.toMatch(/[\u200b\u2066-\u2069]/)
  })

  it('and its role stay apart in a sentence about the person who answers for it', async () => {
    const report = saidInReport('Lamp')
    const accountable = { name: 'עדה', role: 'מנהלת' }
    const submission = report.submission && { ...report.submission, accountable }
    const howToChallenge = 'Tell עדה, מנהלת, which answer you doubt and why.'
    const pdf = await renderPdf({ ...report, submission, howToChallenge })
    const found = (await viewerText(pdf)).replace(/\s+/g, ' ')
    expect(found).toContain(howToChallenge)
    expect(found).not.toMatch(/[\u200b\u2066-\u2069]/)
  })

  it.each(['Lamp \u202e', 'Good \u2067Works', 'Lamp\u2069\u2069', '\u202aC:\\lamp'])(
    'and a direction character without its end (%j) do not turn our sentences round',
    async (name) => {
      const found = (await viewerText(await renderPdf(saidInReport(name)))).replace(/\s+/g, ' ')
      expect(found).toContain('reaches level 1 · Some, held back by Transparency')
      expect(found).toContain('Assessment summary · 2026-11-20 (UTC)')
    },
  )
})

describe('a word that is longer than its line', () => {
  const address =
    'https://lullaby-nest.example.org/evidence/threat-model-of-the-first-edition/appendix_2.html'

  it('breaks after a joint, alone, and leaves nothing in the text', async () => {
    const text = `The threat model may be read at ${address} after asking for an account, which takes two days.`
    const found = await viewerText(await renderPdf(saidInReport(text)))
    expect(found).not.toMatch(/[\u200b\u00ad\ufffc]/)
    expect(withoutLineEnds(found)).toContain(address)
    const [, ...broken] = found.split(/(?<=lullaby-nest\.example\.)[\r\n]+/)
    // What follows is the rest of the address, or the first line of the next cell.
    for (const rest of broken) expect(rest).toMatch(/^(org|\p{Lu})/u)
    for (const line of found.split(/\r?\n/)) {
      expect(line).not.toMatch(/\b(accou|thre|mod|evide|exam)$/)
    }
  })

  it('is counted in characters, so that a long Cyrillic word stays whole', async () => {
    const word = 'Автоматизированный'
    const text = `${'слово '.repeat(20)}${word} ${'слово '.repeat(20)}${word} конец`
    const found = await viewerText(await renderPdf(saidInReport(text)))
    expect(found.split(word).length - 1).toBeGreaterThan(10)
    expect(found).not.toMatch(/Автомат[\r\n]/)
  })
})

const stackedMarks = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2}/
const withoutLineEnds = (text: string) => text.replace(/[\r\n]+/g, '')
