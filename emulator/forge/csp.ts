import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { Manifest } from './manifest';

const silent = { info: () => undefined };
const processing = new CSPProcessingService(silent, load);
const injection = new CSPInjectionService();

/**
 * The Content-Security-Policy that Atlassian sends with a Custom UI document, computed by its own library
 * from the document and the manifest's `permissions`. Only reporting is left out; frames are allowed
 * inside of `productOrigin`.
 */
export function contentSecurityPolicy(
  html: string,
  { content, external }: Manifest['permissions'],
  productOrigin: string,
): string {
  const existingCSPDetails = processing.getCspDetails(html, {
    content: { styles: content.styles ?? [], scripts: content.scripts ?? [] },
    external,
  });
  const policy = injection.getInjectableCSP({
    existingCSPDetails,
    microsEnv: 'prod',
    hostname: productOrigin,
  });
  return policy.filter((directive) => !directive.startsWith('report-uri')).join('; ');
}
