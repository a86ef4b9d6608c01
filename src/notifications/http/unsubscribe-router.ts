import { Router, type ErrorRequestHandler, type RequestHandler } from 'express';
import { z } from 'zod';
import { ERRORS, ProblemError } from '../../platform/errors';
import { unsubscribe } from '../store/unsubscribe';
import { InvalidLink, LinkExpired, type UnsubscribeLinks, type Unsubscription } from '../unsubscribe-link';
import { donePage, faultPage, PAGE_POLICY, questionPage } from './unsubscribe-page';
import { validate } from '../../platform/http/validate';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { MarketplaceModels } from '../../marketplace/models';

export interface UnsubscribeRouterDeps {
  readonly models: Database & SharedModels & MarketplaceModels;
  readonly links: UnsubscribeLinks;
  /** The marketplace's name, for the page. */
  readonly marketplace: string;
}

const query = z.object({ token: z.string().min(1) });

/**
 * `/unsubscribe?token=…`, without other authentication than the token. GET asks, POST (also a mail program's one click,
 * RFC 8058) unsubscribes; its body does not matter. Answers pages, and problem documents to clients that do not accept
 * HTML.
 */
export function createUnsubscribeRouter(deps: UnsubscribeRouterDeps): Router {
  const { models, links, marketplace } = deps;
  const router = Router();

  const headers: RequestHandler = (_request, response, next) => {
    response.set({
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy': PAGE_POLICY,
    });
    next();
  };

  const read = async (requestQuery: unknown): Promise<Unsubscription> => {
    try {
      return await links.read(validate('query', query, requestQuery).token);
    } catch (error) {
      if (error instanceof LinkExpired) {
        throw new ProblemError('link_expired', 'The link has expired: use the link in a newer e-mail');
      }
      if (error instanceof InvalidLink || error instanceof ProblemError) {
        throw new ProblemError(
          'invalid_link',
          'The link is incomplete or was changed: copy it again from the e-mail',
        );
      }
      throw error;
    }
  };

  router.get('/', headers, async (request, response) => {
    const { kind } = await read(request.query);
    response.type('html').send(questionPage(marketplace, kind));
  });

  router.post('/', headers, async (request, response) => {
    const { userId, kind } = await read(request.query);
    await unsubscribe(models, userId, kind);
    response.type('html').send(donePage(marketplace, kind));
  });

  const asPage: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (!(error instanceof ProblemError) || request.accepts(['json', 'html']) !== 'html') {
      next(error);
      return;
    }
    const { status, title } = ERRORS[error.code];
    response
      .status(status)
      .type('html')
      .send(faultPage(marketplace, title, error.detail));
  };
  router.use(asPage);
  return router;
}
