/**
 * What every page stands in: who looks at it, in which language, the bars around it, and what is
 * shown when it fails. Decides no business.
 *
 * <p>A newcomer begins with {@link org.andian.web.frame.CurrentUser}, whose scope every page hands
 * to a door, then {@link org.andian.web.frame.PageRights}, {@link org.andian.web.frame.Words} and
 * {@link org.andian.web.frame.PageFailureHandler}, through which all refusals reach the reader.
 */
package org.andian.web.frame;
