/** In whose hands alarms are and what was written down about them, as their readers see it. */
package org.andian.portal.telling.errand;
