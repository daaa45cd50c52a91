/** As a field's ref: puts the cursor where the person opened the dialog to write, or where a scanner will type. */
export function takeFocus(field: HTMLElement | null): void {
  field?.focus({ preventScroll: true });
}
