/**
 * What other rooms find of filings without knowing them: their days, what a campaign that is set up
 * on the model of another takes over, and what it lacks.
 */
package org.andian.portal.filing.joint;
