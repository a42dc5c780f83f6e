/**
 * Decides how REST speaks: paging, strict parameters, body limits, and every failure as
 * problem+json with a number the log has.
 *
 * <p>A resource takes its query from {@link org.andian.web.rest.Parameters}, answers a list as
 * {@link org.andian.web.rest.Listing} and throws; {@link org.andian.web.rest.Problems} makes the
 * answer of it (RFC 9457).
 */
package org.andian.web.rest;
