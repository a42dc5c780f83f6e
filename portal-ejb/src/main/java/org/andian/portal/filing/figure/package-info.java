/** Filings by the day they were due, for the statistics: how many, how complete, how punctual. */
package org.andian.portal.filing.figure;
