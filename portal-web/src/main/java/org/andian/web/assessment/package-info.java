/**
 * Pages and REST of assessments: the ranking with its reasons, simulated or published, and the
 * versions of its rules.
 *
 * <p>{@link org.andian.web.assessment.AssessmentPage} holds the question and what it comes to;
 * {@link org.andian.web.assessment.AssessmentWords} puts points and reasons into words.
 */
package org.andian.web.assessment;
