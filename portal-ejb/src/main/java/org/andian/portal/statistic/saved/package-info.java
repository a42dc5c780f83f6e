/**
 * Questions to the statistics that people keep under a title, for themselves or for those of their
 * district, with the names that stand on the form. What is kept is the question: its figures are
 * counted each time anew, within the reach of whoever asks.
 */
package org.andian.portal.statistic.saved;
