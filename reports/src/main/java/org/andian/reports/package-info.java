/**
 * Neutral tables and the writers that turn one into Excel, PDF, CSV or JSON; knows no business
 * word.
 */
package org.andian.reports;
