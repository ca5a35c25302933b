/** Outlines on a field of 20 by 20. */
const outlines = {
  workbook:
    'M4.5 3h11A1.5 1.5 0 0 1 17 4.5v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15.5v-11A1.5 1.5 0 0 1 4.5 3ZM3 8h14M8 8v9M3 12.5h14',
  folder:
    'M2.5 15.5v-10A1.5 1.5 0 0 1 4 4h3.4l2 2H16a1.5 1.5 0 0 1 1.5 1.5v8A1.5 1.5 0 0 1 16 17H4a1.5 1.5 0 0 1-1.5-1.5ZM2.5 9h15',
  download: 'M10 3v10M6 9.5l4 4 4-4M4 17h12',
  chevron: 'M6 8l4 4 4-4',
  close: 'M5 5l10 10M15 5L5 15',
} as const;

export type IconName = keyof typeof outlines;

/** A small picture in the colour of the text beside it; it says nothing to a screen reader. */
export function icon(name: IconName): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', outlines[name]);
  svg.append(path);
  return svg;
}
