/** Watches a page of the e2e tests for two promises: nothing is asked of anybody but our own host, and the policy is never broken. */
import type { Page } from '@playwright/test'

export interface Privacy {
  /** Addresses asked for that are not ours. */
  readonly strangers: string[]
  /** Policy violations and errors in the console. */
  readonly complaints: string[]
}

/** Call before the first page is opened; read the lists at the end. */
export async function watchPrivacy(page: Page, address: string): Promise<Privacy> {
  const privacy: Privacy = { strangers: [], complaints: [] }
  page.context().on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) privacy.strangers.push(url)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy|trusted type/i.test(message.text())) privacy.complaints.push(message.text())
  })
  page.on('pageerror', (error) => privacy.complaints.push(String(error)))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content security policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  return privacy
}
