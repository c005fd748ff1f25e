import type { CallValue } from '../contract/calls';
import { done, type Caller, type Outcome } from './outcome';
import type { AppPages } from './ports/app-pages';
import type { Register } from './ports/register';
import { registerRefusal, type RegisterRightsPorts } from './register-rights';
import { shownMessage } from './shown-message';

export type GetRegisterPorts = RegisterRightsPorts & {
  readonly register: Register;
  readonly appPages: AppPages;
};

/** The out-of-channel register, for those who keep it. */
export async function getRegister(
  ports: GetRegisterPorts,
  caller: Caller,
): Promise<Outcome<CallValue<'getRegister'>>> {
  const refusal = await registerRefusal(ports, caller);
  if (refusal !== undefined) return refusal;
  const entries = await ports.register.list();
  return done({
    entries: entries.map((entry) =>
      entry.kind === 'message' ? shownMessage(ports.appPages, entry) : entry,
    ),
  });
}
