/**
 * Official documents of offices: drafted, filled from what the portal knows, issued under a number
 * of the issuing body and the year, corrected by a new edition, archived. What was issued is kept
 * as the files that were made, PDF and Word in the manner of GB/T 9704-2012; an office may bring a
 * Word file of its own with places to be filled.
 */
package org.andian.portal.document;
