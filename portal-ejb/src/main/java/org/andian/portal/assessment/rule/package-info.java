/**
 * What a rule of an assessment is and what it comes to: a small grammar, points, places, and why
 * somebody stands where he stands; the room's reasons. Pure: knows no database and no clock.
 */
package org.andian.portal.assessment.rule;
