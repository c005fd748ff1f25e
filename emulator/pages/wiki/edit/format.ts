interface Formats {
  execCommand(command: string, showUi: boolean, value?: string): boolean;
}

/**
 * Formats the selection of the editor that has the focus. The browsers' `execCommand` is marked deprecated,
 * yet it is the one way in which all of them format a selection and keep undo.
 */
export function format(command: string, value?: string): void {
  const formats: Formats = document;
  formats.execCommand(command, false, value);
}
