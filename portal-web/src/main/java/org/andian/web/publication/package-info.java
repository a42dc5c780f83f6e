/**
 * Shows what was published and lets it be searched, taken, published and corrected; tells anybody
 * whether a file was published here, and nothing else.
 */
package org.andian.web.publication;
