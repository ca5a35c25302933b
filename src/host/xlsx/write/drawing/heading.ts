import type { ChartHeading } from '../../../document/drawings/chart';
import { escapeText } from '../../xml/text';
import { fontXml, textXml } from './shape-properties';

/** The title of a chart or an axis; a text that Excel chooses is left to it. */
export function headingXml({ visible, text, overlay, font }: ChartHeading, rotation: number | null = null): string {
  if (!visible) return '';
  const shown = `<c:overlay val="${overlay ? 1 : 0}"/>`;
  if (text === null) return `<c:title>${shown}${textXml(font, rotation)}</c:title>`;
  const body = rotation === null ? '<a:bodyPr/>' : `<a:bodyPr rot="${-rotation * 60_000}" vert="horz"/>`;
  const paragraphs = text
    .split('\n')
    .map(
      (line) =>
        `<a:p><a:pPr>${fontXml('defRPr', font)}</a:pPr><a:r>${fontXml('rPr', font)}<a:t>${escapeText(line)}</a:t></a:r></a:p>`,
    );
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>${shown}</c:title>`;
}
