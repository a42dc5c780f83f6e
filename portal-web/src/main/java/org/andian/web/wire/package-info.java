/**
 * Requests that have not come whole: none keeps a thread or a connection of the server for long,
 * and of too many the oldest are given up. Whole requests are never refused for their number.
 */
package org.andian.web.wire;
