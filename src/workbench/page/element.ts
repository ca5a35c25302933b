/** The page's element with an id; the page is built with all of them. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}.`);
  return found;
}

/** The page's frame for the add-in. */
export function frame(id: string): HTMLIFrameElement {
  const found = element(id);
  if (!(found instanceof HTMLIFrameElement)) throw new Error(`${id} is not a frame.`);
  return found;
}
