/** The frame on the slide in which a chart part is shown. */
import type { PlacedChart } from '../layout/index.ts'
import { emu } from './xml.ts'

export function chartFrame(item: PlacedChart, identity: string, relation: string): string {
  const { x, y, width, height } = item.frame
  const place = `<p:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></p:xfrm>`
  return `<p:graphicFrame><p:nvGraphicFramePr>${identity}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${place}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`
}
