/** Another process listens on the port that the emulator wants. */
export class PortBusy extends Error {
  override readonly name = 'PortBusy';

  constructor(readonly port: number) {
    super(`Port ${port} is in use by another process.`);
  }
}
