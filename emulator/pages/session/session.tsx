import { createContext, useContext, type ReactNode } from 'react';
import { z } from 'zod';
import { ApiError } from '../http/api-error';
import { getJson } from '../http/request';
import { useResource } from '../http/use-resource';
import { Failure } from '../parts/failure';
import { SignInPage } from './sign-in-page';

const myself = z.object({
  accountId: z.string(),
  displayName: z.string(),
  emailAddress: z.string().optional(),
  timeZone: z.string().optional(),
});
const myPermissions = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

/** The person who looks at the page. */
export interface Me extends z.infer<typeof myself> {
  readonly isAdmin: boolean;
}

const MeContext = createContext<Me | undefined>(undefined);

/** The person who looks at the page; only below `Session`. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('useMe needs a Session above it.');
  return me;
}

async function loadMe(signal: AbortSignal): Promise<Me | 'nobody'> {
  try {
    const [person, permissions] = await Promise.all([
      getJson('/rest/api/3/myself', myself, signal),
      getJson('/rest/api/3/mypermissions?permissions=ADMINISTER', myPermissions, signal),
    ]);
    return {
      ...person,
      isAdmin: permissions.permissions['ADMINISTER']?.havePermission ?? false,
    };
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 401) return 'nobody';
    throw failure;
  }
}

/** Shows its children to a person who is known, and the choice of people to everybody else. */
export function Session({ children }: { readonly children: ReactNode }) {
  const { resource, reload } = useResource('me', loadMe);
  switch (resource.state) {
    case 'loading':
      return null;
    case 'failed':
      return <Failure failure={resource.failure} onRetry={reload} />;
    case 'ready':
      return resource.value === 'nobody' ? (
        <SignInPage />
      ) : (
        <MeContext.Provider value={resource.value}>{children}</MeContext.Provider>
      );
  }
}
