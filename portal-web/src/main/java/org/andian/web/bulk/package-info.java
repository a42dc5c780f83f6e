/**
 * Pages of the bulk import: templates, upload, preview with every fault, confirmation, and what is
 * told once afterwards.
 */
package org.andian.web.bulk;
