/**
 * What an office prints: a document laid out in the manner of GB/T 9704-2012, or a form put
 * together from its parts, with the fonts the office owns or free ones. Knows the measures of the
 * paper, not what the paper says.
 */
package org.andian.reports.official;
