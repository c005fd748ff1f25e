/**
 * Bridge commands that apps can call and that no page here answers, each with what it belongs to. A call
 * rejects with the command's name. The table "Bridge" in `emulator/README.md` lists them beside the others.
 */
export const REFUSED_COMMANDS: Readonly<Record<string, string>> = {
  __permission__egressDeleteDomain: 'customer-managed egress',
  __permission__egressDeleteGroup: 'customer-managed egress',
  __permission__egressGet: 'customer-managed egress',
  __permission__egressSet: 'customer-managed egress',
  __permission__remoteGet: 'customer-managed remotes',
  __permission__remoteSet: 'customer-managed remotes',
  emitFrontendCustomMetric: 'custom metrics of the developer console',
  fetchRemote: 'Forge Remote',
  fetchUserRecommendations: 'user recommendations',
  getEditorContent: '@forge/confluence-bridge',
  getFrameDispatch: 'the Frame component of global:ui',
  getMacroContent: '@forge/confluence-bridge',
  onError: 'UI Kit',
  openRovo: 'Rovo chat',
  reconcile: 'UI Kit',
  requestTeamworkGraph: 'the Teamwork Graph',
  setMacroViewportHeight: '@forge/confluence-bridge',
  trackObjectStoreAction: 'the object store',
  updateBylineProperties: '@forge/confluence-bridge',
  updateMacro: '@forge/confluence-bridge',
};

/** Thrown for a command that this page, or this place on it, does not answer. */
export class RefusedCommand extends Error {
  constructor(command: string) {
    super(refusalOf(command));
  }
}

/** Why a command is refused, in the words that the app and the browser's console get. */
function refusalOf(command: string): string {
  const refusal = `The bridge command '${command}' is not modelled on this page.`;
  const part = Object.hasOwn(REFUSED_COMMANDS, command) ? REFUSED_COMMANDS[command] : undefined;
  return part === undefined ? refusal : `${refusal} It belongs to ${part}.`;
}
