/**
 * Pages and REST of the differences between the ledgers and what devices and places tell: the work
 * list, its sums by district and body, and what people say of one.
 */
package org.andian.web.difference;
