/**
 * What a phone asks that works without a line: the static shell it keeps, what it may look at
 * meanwhile, and what was done on it, taken once. What may be done decide the rooms that are asked.
 */
package org.andian.web.phone;
