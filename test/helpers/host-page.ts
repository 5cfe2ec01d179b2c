/** A page with nothing but the page's side of the hosts, for tests that look at the host and not at the app. Built by `test/hosts.test.ts`. */
import { connectHost } from '../../renderer/host/connect'

declare global {
  interface Window {
    connected: ReturnType<typeof connectHost>
    violations: string[]
    /** Evaluates later, outside the test's own call: what a test evaluates itself is exempt from the policy. */
    evaluateText: (text: string) => unknown
  }
}

window.violations = []
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.effectiveDirective))
// biome-ignore lint/security/noGlobalEval: a test tries whether the policy stops it
window.evaluateText = (text) => setTimeout(() => globalThis.eval(text))
window.connected = connectHost()
