import { applyEdits } from '../search/apply-edits';
import type { ProductQuery } from '../search/product-query';
import type { QueryEdit } from '../search/query-edit';
import type { Topic } from './conversation';

/** Edits a query with what this conversation has on its screen. */
export const editQuery = (query: ProductQuery, edits: readonly QueryEdit[], topic: Topic): ProductQuery =>
  applyEdits(query, edits, { focus: topic.focus, items: topic.shown });
