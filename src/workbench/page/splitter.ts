/** Widths in pixels that Excel lets a task pane have. */
const narrowest = 280;
const widest = 600;
const step = 20;

/** Lets the pane be made wider and narrower, by pointer and by arrow keys. */
export function createSplitter(splitter: HTMLElement, pane: HTMLElement, label: string, width = 350): void {
  splitter.setAttribute('aria-label', label);
  splitter.setAttribute('aria-valuemin', String(narrowest));
  splitter.setAttribute('aria-valuemax', String(widest));
  let current = width;
  const set = (wanted: number): void => {
    current = Math.min(widest, Math.max(narrowest, Math.round(wanted)));
    pane.style.width = `${current}px`;
    splitter.setAttribute('aria-valuenow', String(current));
  };
  set(width);
  splitter.addEventListener('keydown', (event) => {
    const change = { ArrowLeft: step, ArrowRight: -step }[event.key];
    if (change === undefined) return;
    event.preventDefault();
    set(current + change);
  });
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    // The frame would take the pointer's movements.
    pane.classList.add('resizing');
    const move = (moved: PointerEvent): void => set(pane.getBoundingClientRect().right - moved.clientX);
    const end = (): void => {
      pane.classList.remove('resizing');
      splitter.removeEventListener('pointermove', move);
    };
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener('lostpointercapture', end, { once: true });
  });
}
