/**
 * Decides how REST speaks: paging, strict parameters, body limits, and every failure as
 * problem+json with a number the log has.
 */
package org.andian.web.rest;
