import { z } from 'zod';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { findGroup } from '../model/group';
import { roles, type PermissionGrant, type PermissionHolder } from '../model/project';
import { NotModelled } from '../not-modelled';
import { permissionByKey } from './permission-catalogue';

/** A grant as a caller sends it: the parameter or, for groups, the id as the value. */
export const grantBody = z.object({
  permission: z.string(),
  holder: z.object({
    type: z.string(),
    parameter: z.coerce.string().optional(),
    value: z.coerce.string().optional(),
  }),
});

export type GrantBody = z.output<typeof grantBody>;

/** The grant with a new id. Throws 400 where the permission or the holder does not exist. */
export function newGrant(site: Site, { permission, holder }: GrantBody): PermissionGrant {
  if (permissionByKey(permission)?.type !== 'PROJECT') {
    throw new JiraError(400, [`The permission '${permission}' cannot be granted in a scheme.`]);
  }
  const id = String(site.ids.next('jira.permission-grant', 10000));
  return { id, permission, holder: knownHolder(site, holder) };
}

function knownHolder(site: Site, holder: GrantBody['holder']): PermissionHolder {
  const { type } = holder;
  const parameter = holder.value ?? holder.parameter;
  switch (type) {
    case 'anyone':
    case 'reporter':
    case 'assignee':
    case 'projectLead':
    case 'applicationRole':
      return { type };
    case 'group':
      return { type, parameter: required(findGroup(site, parameter ?? '')?.name, holder) };
    case 'user':
      return { type, parameter: required(accounts(site).get(parameter ?? '')?.accountId, holder) };
    case 'projectRole':
      return { type, parameter: required(roles(site).get(parameter ?? '')?.id, holder) };
    case 'userCustomField':
    case 'groupCustomField':
    case 'sd.customer.portal.only':
      throw new NotModelled(`permission holders of type ${type}`);
    default:
      throw new JiraError(400, [`There is no permission holder of type '${type}'.`]);
  }
}

function required(parameter: string | undefined, holder: GrantBody['holder']): string {
  if (parameter !== undefined) return parameter;
  const named = holder.value ?? holder.parameter ?? '';
  throw new JiraError(400, [
    `The ${holder.type} '${named}' of the permission holder does not exist.`,
  ]);
}
