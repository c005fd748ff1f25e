import { z } from 'zod';
import { getJson } from '../http/request';
import { useResource } from '../http/use-resource';

/** Display name of an account; the id while it is not known. */
export function usePersonName(accountId: string | null | undefined): string {
  const { resource } = useResource(`person ${accountId ?? ''}`, async (signal) => {
    if (accountId === null || accountId === undefined || accountId === '') return 'Unknown';
    const path = `/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
    return (await getJson(path, z.object({ displayName: z.string() }), signal)).displayName;
  });
  switch (resource.state) {
    case 'ready':
      return resource.value;
    case 'failed':
      return 'Former user';
    case 'loading':
      return '…';
  }
}
