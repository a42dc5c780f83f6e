/**
 * A document laid out in the manner of GB/T 9704-2012, with the fonts an office owns or free ones.
 * Knows the measures of the paper, not what the paper says.
 */
package org.andian.reports.official;
