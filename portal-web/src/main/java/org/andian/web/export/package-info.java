/**
 * Files for readers: short ones at once, long ones ordered, watched, cancelled and fetched on the
 * page of a person's own exports.
 *
 * <p>A page describes its list as a {@link org.andian.web.export.TableOrder} and gives it to {@link
 * org.andian.web.export.TableFiles}.
 */
package org.andian.web.export;
