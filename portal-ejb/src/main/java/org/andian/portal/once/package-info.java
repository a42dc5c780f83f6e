/**
 * Decides that a request which is sent again does nothing again: each carries a key, and under its
 * key stands in the act's own transaction what it was answered. What is done, and whether it may
 * be, is the affair of the rooms that are asked.
 */
package org.andian.portal.once;
