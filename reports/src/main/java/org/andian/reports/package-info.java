/** Neutral tables and the writers that turn one into Excel, PDF or CSV; knows no business word. */
package org.andian.reports;
