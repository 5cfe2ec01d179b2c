import type { SessionDocument } from '../../session/schema'
export function ShareTab({ document }: { readonly document: SessionDocument }) {
  return <p>{document.title}</p>
}
