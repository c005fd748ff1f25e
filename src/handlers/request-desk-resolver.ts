import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { completeRequest } from '../usecases/complete-request';
import { findOpportunities } from '../usecases/find-opportunities';
import { findSimilar } from '../usecases/find-similar';
import { getLibrary } from '../usecases/get-library';
import { getRequestForm } from '../usecases/get-request-form';
import { getSimilarRequests } from '../usecases/get-similar-requests';
import { joinRequest } from '../usecases/join-request';
import { logDeflection } from '../usecases/log-deflection';
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
    'completeRequest',
    answer('completeRequest', calls.completeRequest, (caller, input) =>
      completeRequest(portsAs('user'), caller, input),
    ),
  )
  .define(
    'findOpportunities',
    answer('findOpportunities', calls.findOpportunities, (caller, input) =>
      findOpportunities(portsAs('user'), caller, input),
    ),
  )
  .define(
    'getLibrary',
    answer('getLibrary', calls.getLibrary, (caller, input) =>
      getLibrary(portsAs('user'), caller, input),
    ),
  )
  .define(
    'findSimilar',
    answer('findSimilar', calls.findSimilar, (caller, input) =>
      findSimilar(portsAs('user'), caller, input),
    ),
  )
  .define(
    'getSimilarRequests',
    answer('getSimilarRequests', calls.getSimilarRequests, (caller) =>
      getSimilarRequests(portsAs('user'), caller),
    ),
  )
  .define(
    'joinRequest',
    answer('joinRequest', calls.joinRequest, (caller, input) =>
      joinRequest(portsAs('user'), caller, input),
    ),
  )
  .define(
    'logDeflection',
    answer('logDeflection', calls.logDeflection, (caller, input) =>
      logDeflection(portsAs('user'), caller, input),
    ),
  )
  .getDefinitions();
