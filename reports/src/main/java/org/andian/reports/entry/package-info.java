/**
 * Sheets that people fill in: hands out forms as workbooks and reads filled ones back, row by row,
 * within limits; knows no business word.
 */
package org.andian.reports.entry;
