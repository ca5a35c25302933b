import { declaration, element } from './xml';

const namespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Office's own palette of 2013–2022; cells refer to it by number, dark and light pairs swapped. */
const colors: Readonly<Record<string, string>> = {
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
};

const font = (name: string): string => `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>`;
const threeTimes = (item: string): string => item.repeat(3);

/** `xl/theme/theme1.xml` */
export function themeXml(): string {
  const palette = Object.entries(colors)
    .map(([name, val]) => `<a:${name}>${element('a:srgbClr', { val })}</a:${name}>`)
    .join('');
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  return (
    `${declaration}<a:theme xmlns:a="${namespace}" name="Office-tema"><a:themeElements>` +
    '<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    `${palette}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${font('Calibri Light')}</a:majorFont><a:minorFont>${font('Calibri')}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${threeTimes(fill)}</a:fillStyleLst><a:lnStyleLst>${threeTimes(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${threeTimes('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${threeTimes(fill)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>'
  );
}
