/** Decides by which steps the mending of a hazard is urged, and which of them comes next. */
package org.andian.portal.hazard.urging;
