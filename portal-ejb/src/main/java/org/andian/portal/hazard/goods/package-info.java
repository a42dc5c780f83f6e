/**
 * Publishes warnings about goods that endanger, which everybody reads. Decides in whose name
 * somebody publishes and what stands in a warning.
 */
package org.andian.portal.hazard.goods;
