// Runs Lighthouse's mobile preset on an address and prints JSON: scores of 0 to 100, LCP and TBT in ms, CLS, KB of the first
// load, and what cost points. CHROME_PATH names the browser.
//
//   node .ci/web/lighthouse.js http://127.0.0.1:8080/p/english
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

const chrome = await launch({
  chromeFlags: [
    '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--lang=zh-CN',
  ],
})
try {
  const { lhr } = await lighthouse(process.argv[2], { port: chrome.port, onlyCategories: ['performance', 'accessibility', 'best-practices'] })
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message)
  const value = (id) => lhr.audits[id].numericValue
  const score = (id) => Math.round(lhr.categories[id].score * 100)
  const counted = ['accessibility', 'best-practices'].flatMap((c) => lhr.categories[c].auditRefs).filter((ref) => ref.weight > 0)
  console.log(JSON.stringify({
    performance: score('performance'), accessibility: score('accessibility'), practices: score('best-practices'),
    lcp: value('largest-contentful-paint'), tbt: value('total-blocking-time'), cls: value('cumulative-layout-shift'),
    kb: value('total-byte-weight') / 1024,
    lost: counted.map((ref) => lhr.audits[ref.id]).filter((a) => a.score !== null && a.score < 1).map((a) => a.title),
  }))
} finally {
  chrome.kill()
}
