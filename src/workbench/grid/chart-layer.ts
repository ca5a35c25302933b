import { ICommandService, type Injector } from '@univerjs/core';
import { IRenderManagerService, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import type { HostDocument } from '../../host/document/document';
import {
  type CellPoint,
  type ChartDrawing,
  isChartDrawing,
  type Placement,
} from '../../host/document/drawings/drawing';
import type { UniverEngine } from '../../host/engine/univer-engine';
import { chartSvg } from '../../host/pictures/chart-svg';
import { pictureOf } from '../../host/pictures/picture';
import type { HostLocale } from '../../host/protocol/locale';
import { chartWords } from '../../host/protocol/types/charts/words';

export interface ChartLayerOptions {
  readonly injector: Injector;
  readonly engine: UniverEngine;
  readonly locale: HostLocale;
  /** The element that the grid fills. */
  readonly container: HTMLElement;
}

const emuPerPixel = 9525;
const pixelsPerPoint = 4 / 3;

/** The view of a sheet; pixels as at a zoom of 1. */
interface View {
  /** Where a row or column begins, from the first one on. */
  readonly edge: (axis: 'row' | 'column', index: number) => number;
  readonly headers: { readonly width: number; readonly height: number };
  /** Where what is frozen ends. */
  readonly frozen: { readonly x: number; readonly y: number };
  readonly scroll: { readonly x: number; readonly y: number };
  readonly zoom: number;
}

/** Charts of the sheet on the screen, drawn over its cells; what is clicked is the cell below. */
export class ChartLayer {
  private readonly layer = document.createElement('div');
  private readonly drawn = new Map<string, { readonly element: HTMLElement; svg: string }>();
  private shown: HostDocument | null = null;
  private endFollowing = (): void => undefined;
  private waiting = false;

  constructor(private readonly options: ChartLayerOptions) {
    this.layer.className = 'charts';
    // Whatever is done to the grid is one of its commands: scrolling, zooming, another sheet.
    options.injector.get(ICommandService).onCommandExecuted(() => this.soon());
    new ResizeObserver(() => this.soon()).observe(options.container);
  }

  /** Shows the charts of a workbook from now on, and follows what changes in it. */
  open(shown: HostDocument): void {
    this.endFollowing();
    this.shown = shown;
    this.endFollowing = shown.subscribe(() => this.soon());
    this.soon();
  }

  private soon(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.draw();
    });
  }

  private draw(): void {
    const { shown } = this;
    const sheetId = this.options.engine.openWorkbook()?.getActiveSheet()?.getSheetId();
    const sheet = sheetId === undefined ? undefined : shown?.sheetById(sheetId);
    const charts = sheet?.part('drawings').filter(isChartDrawing) ?? [];
    const view = charts.length === 0 ? null : this.view();
    const there = new Set(view === null ? [] : charts.map(({ key }) => key));
    for (const [key, { element }] of this.drawn)
      if (!there.has(key)) {
        element.remove();
        this.drawn.delete(key);
      }
    if (shown === null || view === null) return;
    for (const chart of charts) this.drawChart(shown, chart, view);
  }

  private drawChart(shown: HostDocument, drawing: ChartDrawing, view: View): void {
    const box = boxOf(drawing.placement, view);
    const { locale } = this.options;
    const words = chartWords(locale);
    const picture = pictureOf(
      shown,
      drawing.content.chart,
      (value, numberFormat) => locale.print(value, numberFormat, shown.date1904),
      { series: words.series, title: words.chartTitle },
    );
    const svg = chartSvg(picture, box.width / pixelsPerPoint, box.height / pixelsPerPoint);
    const found = this.drawn.get(drawing.key) ?? { element: document.createElement('div'), svg: '' };
    this.drawn.set(drawing.key, found);
    if (found.svg !== svg) {
      found.svg = svg;
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      parsed.setAttribute('width', '100%');
      parsed.setAttribute('height', '100%');
      found.element.replaceChildren(document.importNode(parsed, true));
    }
    // The upper ones of the drawings come last.
    this.layer.append(found.element);
    place(found.element, box, view);
  }

  /** How the sheet on the screen is seen; `null` while there is none. */
  private view(): View | null {
    const { injector, engine, container } = this.options;
    const canvas = container.querySelector<HTMLElement>('canvas[id^="univer-sheet-main-canvas"]');
    const render = injector.get(IRenderManagerService).getRenderById(engine.unitId);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render?.scene.getViewport('viewMain');
    if (canvas === null || !render || !skeleton || !viewport) return null;
    if (this.layer.parentElement !== canvas.parentElement) canvas.parentElement?.append(this.layer);
    const zoom = render.scene.scaleX;
    const headers = { width: skeleton.rowHeaderWidth, height: skeleton.columnHeaderHeight };
    Object.assign(this.layer.style, {
      left: `${canvas.offsetLeft + headers.width * zoom}px`,
      top: `${canvas.offsetTop + headers.height * zoom}px`,
      right: '0',
      bottom: '0',
    });
    const sizes = { row: skeleton.rowHeightAccumulation, column: skeleton.columnWidthAccumulation };
    const edge = (axis: 'row' | 'column', index: number): number =>
      index === 0 ? 0 : (sizes[axis][Math.min(index, sizes[axis].length) - 1] ?? 0);
    const freeze = skeleton.getWorksheetConfig().freeze;
    return {
      edge,
      headers,
      frozen: { x: edge('column', Math.max(0, freeze.startColumn)), y: edge('row', Math.max(0, freeze.startRow)) },
      scroll: { x: viewport.viewportScrollX, y: viewport.viewportScrollY },
      zoom,
    };
  }
}

interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(placement: Placement, { edge }: View): PixelBox {
  if (placement.kind === 'absolute')
    return {
      left: placement.left / emuPerPixel,
      top: placement.top / emuPerPixel,
      width: placement.width / emuPerPixel,
      height: placement.height / emuPerPixel,
    };
  const across = ({ column, columnOffset }: CellPoint): number => edge('column', column) + columnOffset / emuPerPixel;
  const down = ({ row, rowOffset }: CellPoint): number => edge('row', row) + rowOffset / emuPerPixel;
  const { from } = placement;
  const corner = { left: across(from), top: down(from) };
  if (placement.kind === 'oneCell')
    return { ...corner, width: placement.width / emuPerPixel, height: placement.height / emuPerPixel };
  const { to } = placement;
  return {
    ...corner,
    width: Math.max(0, across(to) - corner.left),
    height: Math.max(0, down(to) - corner.top),
  };
}

/** What lies in frozen rows or columns stays; what does not goes under them. */
function place(element: HTMLElement, { left, top, width, height }: PixelBox, { frozen, scroll, zoom }: View): void {
  const x = left < frozen.x ? left : left - scroll.x;
  const y = top < frozen.y ? top : top - scroll.y;
  const under = [top < frozen.y ? 0 : Math.max(0, frozen.y - y), 0, 0, left < frozen.x ? 0 : Math.max(0, frozen.x - x)];
  Object.assign(element.style, {
    left: `${x * zoom}px`,
    top: `${y * zoom}px`,
    width: `${width * zoom}px`,
    height: `${height * zoom}px`,
    clipPath: under.some((each) => each > 0) ? `inset(${under.map((each) => `${each * zoom}px`).join(' ')})` : '',
  });
}
