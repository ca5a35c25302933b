/** Opens a file that is dropped anywhere on the page. */
export function acceptDrops(overlay: HTMLElement, label: string, open: (file: File) => void): void {
  overlay.textContent = label;
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragenter', (event) => {
    if (hasFile(event)) overlay.hidden = false;
  });
  window.addEventListener('dragover', (event) => {
    // Without this the browser would leave the page for the file.
    if (hasFile(event)) event.preventDefault();
  });
  overlay.addEventListener('dragleave', () => {
    overlay.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    overlay.hidden = true;
    if (!hasFile(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) open(file);
  });
}
