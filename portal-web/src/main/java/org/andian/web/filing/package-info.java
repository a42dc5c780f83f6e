/** Filings of campaigns: the board, one filing, the rules, REST and the calendar file. */
package org.andian.web.filing;
