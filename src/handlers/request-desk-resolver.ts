import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { findOpportunities } from '../usecases/find-opportunities';
import { getRequestForm } from '../usecases/get-request-form';
import { submitRequest } from '../usecases/submit-request';
import { answer } from './answer';
import { portsAs } from './ports';

/** Calls of the request form. */
export const requestDeskResolver = new Resolver()
  .define(
    'getRequestForm',
    answer('getRequestForm', calls.getRequestForm, (caller, input) =>
      getRequestForm(portsAs('user'), caller, input),
    ),
  )
  .define(
    'submitRequest',
    answer('submitRequest', calls.submitRequest, (caller, input) =>
      submitRequest(portsAs('user'), caller, input),
    ),
  )
  .define(
    'findOpportunities',
    answer('findOpportunities', calls.findOpportunities, (caller, input) =>
      findOpportunities(portsAs('user'), caller, input),
    ),
  )
  .getDefinitions();
