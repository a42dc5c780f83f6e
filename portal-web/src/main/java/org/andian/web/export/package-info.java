/**
 * Files for readers: short ones at once, long ones ordered, watched, cancelled and fetched on the
 * page of a person's own exports.
 */
package org.andian.web.export;
